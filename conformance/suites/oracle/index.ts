export { requestsOf } from "./generated-requests.ts";
export { narrow } from "./narrowed-document.ts";
