export { type Bundle, bundleApi } from "./bundle.ts";
