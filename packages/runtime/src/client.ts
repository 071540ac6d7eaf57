import type { Api } from "./api.ts";
import { createMiddlewareSender } from "./middleware.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions, OptionsWithoutCredentials } from "./options.ts";
import { iteratePages } from "./pagination.ts";
import type { Protocol } from "./protocol.ts";
import { createSender } from "./sender.ts";

/** A client with one method per operation; throws a TypeError for unusable options. */
export function createClient<Client>(
  protocol: Protocol<never>,
  api: Api,
  operations: Readonly<Record<string, Operation<unknown, unknown, string>>>,
  options: OptionsWithoutCredentials<unknown>,
): Client {
  const anyProtocol = protocol as Protocol<unknown>;
  const { middleware = [], ...rest } = options;
  const send =
    middleware.length > 0
      ? createMiddlewareSender(anyProtocol, api, rest, middleware)
      : createSender(anyProtocol, api, rest);
  const fetchData = async (operation: Operation<unknown, unknown, string>, input: unknown, call?: CallOptions) => {
    const { data, error } = await send(operation, input, call);
    if (error) throw error;
    return data;
  };
  const methods = Object.entries(operations).map(([name, operation]) => {
    const method = async (input: unknown, call?: CallOptions) => {
      const result = await send(operation, input, call);
      return options.throwOnError ? result.data : result;
    };
    return [name, method];
  });
  const iterators = Object.values(operations).flatMap((operation) => {
    const { operationId, pagination } = operation;
    if (!pagination) return [];
    const iterate = (input: Readonly<Record<string, unknown>> = {}, call?: CallOptions) =>
      iteratePages((page) => fetchData(operation, page, call), pagination, input);
    return [[`iterate${operationId}`, iterate]];
  });
  return Object.fromEntries([...methods, ...iterators]);
}
