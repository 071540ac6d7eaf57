export { bindings, listBindings, temporaryKey } from "./bindings.ts";
export { evidence } from "./evidence.ts";
export { createFieldBehaviour, fields, type Receive } from "./fields.ts";
export { hosts } from "./hosts.ts";
export { knownCodes } from "./known-codes.ts";
export { acceptedRecordings, signedRecordings } from "./recordings.ts";
export { regions } from "./regions.ts";
export type { Received } from "./sent-fields.ts";
