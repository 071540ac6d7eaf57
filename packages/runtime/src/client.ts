import type { Api } from "./api.ts";
import { createMiddlewareSender } from "./middleware.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions, OptionsWithoutCredentials } from "./options.ts";
import { iteratePages } from "./pagination.ts";
import type { Protocol } from "./protocol.ts";
import { readRegion } from "./query.ts";
import { createSender, type Sender } from "./sender.ts";
import type { Lookup, NoLookup } from "./settle.ts";
import { type Waiter, type WaitOptions, waitFor } from "./waiter.ts";

/** What follows the calls of a client's operations. */
export interface Followers {
  readonly waiters?: readonly Waiter<unknown, unknown>[];
  /** By operationId. */
  readonly lookups?: Readonly<Record<string, Lookup | NoLookup>>;
}

/** A client with one method per operation and one per waiter; throws a TypeError for unusable options. */
export function createClient<Client>(
  protocol: Protocol<never>,
  api: Api,
  operations: Readonly<Record<string, Operation<unknown, unknown, string>>>,
  options: OptionsWithoutCredentials<unknown>,
  { waiters = [] }: Followers = {},
): Client {
  const createSenderFor = (region: string | undefined): Sender => {
    const { middleware = [], ...rest } = { ...options, ...(region !== undefined && { region }) };
    const anyProtocol = protocol as Protocol<unknown>;
    return middleware.length > 0
      ? createMiddlewareSender(anyProtocol, api, rest, middleware)
      : createSender(anyProtocol, api, rest);
  };
  const send = createSenderFor(undefined);
  const { clock, sleep, hooks } = options;
  const timing = { ...(clock && { clock }), ...(sleep && { sleep }), ...(hooks && { hooks }) };
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
  const waits = waiters.map((waiter) => {
    const wait = async (input: unknown, call?: WaitOptions) => {
      const region = readRegion(waiter, input);
      const there = region === undefined || region === options.region ? send : createSenderFor(region);
      return waitFor(there, waiter, input, { ...timing, ...call });
    };
    return [`waitFor${waiter.name}`, wait];
  });
  return Object.fromEntries([...methods, ...iterators, ...waits]);
}
