import type { Api } from "./api.ts";
import { createCaller, type Sender } from "./caller.ts";
import type { SenderOptions } from "./options.ts";
import type { Protocol } from "./protocol.ts";
import { createRequest } from "./request.ts";

export type { Sender } from "./caller.ts";

/** A function that sends single operations, for bundles that need no more; throws an InputError for unusable options. */
export function createSender<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  options: SenderOptions<Credentials>,
): Sender {
  return createCaller(
    protocol,
    api,
    options,
    (baseUrl) =>
      ({ operation, arranged, call, run }) =>
        run(createRequest(protocol, baseUrl, operation, arranged, call), call.signal),
  );
}
