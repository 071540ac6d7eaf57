export { type DocumentedCode, documentedCodes, isRepeatable, undocumentedCodes } from "./codes.ts";
export { documentedDocument } from "./document.ts";
export { describeError, envelopeFaults, listEnvelopes, oddIds } from "./envelopes.ts";
export { isLikePrinted } from "./printed-ids.ts";
export {
  type DocumentedRequest,
  documentedRequests,
  inline,
  probeResponses,
  type ResponseProbe,
} from "./probes/index.ts";
export { remember } from "./remember.ts";
export { countShown } from "./shown.ts";
export { sourceOf } from "./source.ts";
export { saysSuccess } from "./success.ts";
export { type DocumentedRefusal, documentedRefusals, findRefusal } from "./violations.ts";
