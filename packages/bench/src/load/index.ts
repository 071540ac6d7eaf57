export type { Load } from "./load.ts";
export { open, sendRaw } from "./send-raw.ts";
export { type Signed, signRequests } from "./signed-requests.ts";
