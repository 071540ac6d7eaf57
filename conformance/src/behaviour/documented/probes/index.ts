export { inline } from "./inline.ts";
export { type DocumentedRequest, documentedRequests } from "./requests.ts";
export { probeResponses, type ResponseProbe } from "./response-probes.ts";
