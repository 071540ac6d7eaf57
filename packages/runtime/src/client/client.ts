import type { CallOptions, ClientOptions, OptionsWithoutCredentials } from "../sending/options.ts";
import type { Settle } from "../sending/outcome-unknown.ts";
import { createSend, type Send } from "../sending/send.ts";
import type { Validate } from "../validation/limits.ts";
import { iteratePages, type PageOptions } from "../waiting/pagination.ts";
import { type PolledCall, readRegion } from "../waiting/polled-call.ts";
import { type Lookup, type NoLookup, settle as settleBy } from "../waiting/settle.ts";
import { type Waiter, type WaitOptions, type WaitTiming, waitFor } from "../waiting/waiter.ts";
import type { Api } from "../wire/api.ts";
import { checkNames } from "../wire/known-names.ts";
import type { Operation } from "../wire/operation.ts";
import type { Protocol } from "../wire/protocol.ts";

// Of any kind of credentials: the generated client passes on its own.
type AnyOptions = Omit<OptionsWithoutCredentials<unknown>, "protocol"> & { protocol?: Protocol<never> | undefined };

/** What an API has beside its operations. */
export interface ClientFeatures {
  readonly loadLimits?: () => Promise<{ readonly validate: Validate }>;
  readonly waiters?: readonly Waiter<unknown, unknown>[];
  /** By operationId of the call in doubt. */
  readonly lookups?: Readonly<Record<string, Lookup | NoLookup>>;
}

/** A client with one method per operation and one per waiter; throws an InputError for unusable options. */
export function createClient<Client>(
  ownProtocol: Protocol<never>,
  api: Api,
  operations: Readonly<Record<string, Operation<unknown, unknown, string>>>,
  options: AnyOptions,
  { loadLimits, waiters = [], lookups = {} }: ClientFeatures = {},
): Client {
  checkNames(api.id, options, optionNames, "an option");
  const createSendOf = (own: AnyOptions): Send =>
    createAnySend(ownProtocol, api, own, { validate: loadLimits && validateBy(loadLimits), settle });
  // One a region, because it keeps credentials and a budget of retries.
  const elsewhere = new Map<string, Send>();
  const chooseSend = (query: Pick<PolledCall, "region">, input: unknown) => {
    const region = readRegion(query, input);
    if (region === undefined || region === options.region) return send;
    const there = elsewhere.get(region) ?? createSendOf({ ...options, region });
    elsewhere.set(region, there);
    return there;
  };
  const settle: Settle = async (lost, call) => {
    const lookup = lookups[lost.operationId] ?? { because: "No operation tells." };
    const there = chooseSend("operation" in lookup ? lookup : {}, lost.input);
    return settleBy(there, lookup, { ...lost, ...call }, pickTiming(options));
  };
  const send = createSendOf(options);
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
    const iterate = (input: Readonly<Record<string, unknown>> = {}, { maxPages, ...call }: PageOptions = {}) =>
      iteratePages((page) => fetchData(operation, page, call), { operationId, pagination }, input, maxPages);
    return [[`iterate${operationId}`, iterate]];
  });
  const waits = waiters.map((waiter) => {
    const wait = async (input: unknown, call?: WaitOptions) =>
      await waitFor(chooseSend(waiter, input), waiter, input, { ...pickTiming(options), ...call });
    return [`waitFor${waiter.name}`, wait];
  });
  return Object.fromEntries([...methods, ...iterators, ...waits]);
}

function createAnySend(
  ownProtocol: Protocol<never>,
  api: Api,
  options: AnyOptions,
  { validate, settle }: { validate: Validate | undefined; settle: Settle },
): Send {
  const { protocol = ownProtocol, validate: isValidated, ...rest } = options;
  const sendOptions = { ...rest, settle, ...(isValidated && validate && { validate }) };
  return createSend(protocol as Protocol<unknown>, api, sendOptions);
}

function validateBy(load: NonNullable<ClientFeatures["loadLimits"]>): Validate {
  return async (...given) => (await load()).validate(...given);
}

function pickTiming({ clock, sleep, hooks }: AnyOptions): WaitTiming {
  return { clock, sleep, hooks };
}

// Complete, or it does not compile.
const optionNames: Readonly<Record<keyof ClientOptions<unknown>, 0>> = {
  region: 0,
  endpoint: 0,
  credentials: 0,
  projectId: 0,
  domainId: 0,
  fetch: 0,
  transport: 0,
  protocol: 0,
  validate: 0,
  middleware: 0,
  throwOnError: 0,
  retry: 0,
  timeout: 0,
  deadline: 0,
  hooks: 0,
  clock: 0,
  nonce: 0,
  sleep: 0,
  random: 0,
};
