export { changeBytes, meaningOf, partsOf, type SignedRequest } from "./signed-request.ts";
