export { type Bundle, bundleApi } from "./bundle.ts";
export { toPortable } from "./portable.ts";
