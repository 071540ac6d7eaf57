export { findUnknownNames } from "./names.ts";
