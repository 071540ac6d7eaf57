export { assembleBundle, type Bundle, buildDocuments, bundleApi, bundleSource, resolveNames } from "./bundle.ts";
export { toPortable } from "./portable.ts";
export { checkStructure } from "./structure.ts";
