import type { Api } from "./api.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import type { Protocol } from "./protocol.ts";
import { createSender } from "./sender.ts";

/** A client with one method per operation; throws a TypeError for unusable options. */
export function createClient<Client>(
  protocol: Protocol<never>,
  api: Api,
  operations: Readonly<Record<string, Operation<unknown, unknown, string>>>,
  options: ClientOptions<unknown>,
): Client {
  const send = createSender(protocol as Protocol<unknown>, api, options);
  const methods = Object.entries(operations).map(([name, operation]) => {
    const method = async (input: unknown, call?: CallOptions) => {
      const result = await send(operation, input, call);
      return options.throwOnError ? result.data : result;
    };
    return [name, method];
  });
  return Object.fromEntries(methods);
}
