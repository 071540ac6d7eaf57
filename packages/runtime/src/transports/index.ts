export { createResponse } from "./create-response.ts";
export {
  createFetchTransport,
  type Transport,
  type TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from "./transport.ts";
export { isUnsent } from "./unsent.ts";
