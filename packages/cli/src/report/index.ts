export { type Format, formatFindings, formats } from "./formats.ts";
export { formatAnnotation, formatTable } from "./markup.ts";
