export { assembleBundle, type Bundle, bundleApi, bundleSource } from "./bundle.ts";
export { toPortable } from "./portable.ts";
export { checkStructure } from "./structure.ts";
