export type { Normalised, Protocol, Target } from "./protocol.ts";
export { chooseProtocol } from "./protocols.ts";
export { decodeRequest, isForm, type MockRequest, readBody, type SentBody } from "./request.ts";
export { findSizeViolation, maximumAddress, maximumBody, maximumHeaders, refuseSize } from "./request-size.ts";
export { encodeAsXml } from "./xml-response.ts";
