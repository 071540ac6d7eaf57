import {
  type CallOptions,
  type ClientOptions,
  createSend,
  type OptionsWithoutCredentials,
  type Send,
  type Settle,
} from "../sending/index.ts";
import type { Validate } from "../validation/index.ts";
import type { List, NoLookup, PageOptions, Waiter, Waiting, WaitOptions } from "../waiting/index.ts";
import { type Api, checkNames, type Operation, type Protocol, readPointer, TransportError } from "../wire/index.ts";

// Of any kind of credentials: the generated client passes on its own.
type AnyOptions = Omit<OptionsWithoutCredentials<unknown>, "protocol"> & { protocol?: Protocol<never> | undefined };

/** What an API has beside its operations, loaded when it is first needed. */
export interface ClientFeatures {
  readonly loadWaiting?: () => Promise<{ readonly waiting: Waiting }>;
  readonly loadLimits?: () => Promise<{ readonly validate: Validate }>;
  /** Names of its waiters. */
  readonly waiters?: readonly string[];
}

/** A client with one method per operation and one per waiter; throws an InputError for unusable options. */
export function createClient<Client>(
  ownProtocol: Protocol<never>,
  api: Api,
  operations: Readonly<Record<string, Operation<unknown, unknown, string>>>,
  options: AnyOptions,
  { loadWaiting, loadLimits, waiters = [] }: ClientFeatures = {},
): Client {
  checkNames(api.id, options, optionNames, "an option");
  const createSendOf = ({ protocol = ownProtocol, validate: isValidated, ...own }: AnyOptions): Send => {
    const validate: Validate = async (...given) => (await loadPart(api, loadLimits)).validate(...given);
    return createSend(protocol as Protocol<unknown>, api, {
      ...own,
      settle,
      ...(isValidated && loadLimits && { validate }),
    });
  };
  // One a region, because it keeps credentials and a budget of retries.
  const elsewhere = new Map<unknown, Send>();
  const chooseSend = (query: { readonly region?: string } | NoLookup, input: unknown) => {
    const region = "region" in query && query.region !== undefined && readPointer(input, query.region);
    if (typeof region !== "string" || region === options.region) return send;
    const there = elsewhere.get(region) ?? createSendOf({ ...options, region });
    elsewhere.set(region, there);
    return there;
  };
  const { clock, sleep, hooks } = options;
  const loadWaits = async () => (await loadPart(api, loadWaiting)).waiting;
  const settle: Settle = async (lost, call) => {
    const { settle, lookups = {} } = await loadWaits();
    const lookup = lookups[lost.operationId] ?? { because: "No operation tells." };
    return settle(chooseSend(lookup, lost.input), lookup, { ...lost, ...call }, { clock });
  };
  const send = createSendOf(options);
  const methods: Record<string, unknown> = {};
  for (const [name, operation] of Object.entries(operations)) {
    methods[name] = async (input: unknown, call?: CallOptions) => {
      const result = await send(operation, input, call);
      return options.throwOnError ? result.data : result;
    };
    if (operation.pagination) methods[`iterate${operation.operationId}`] = createIterator(send, operation, loadWaits);
  }
  for (const name of waiters)
    methods[`waitFor${name}`] = async (input: unknown, call?: WaitOptions) => {
      const { waitFor, waiters } = await loadWaits();
      const waiter = waiters?.[name] as Waiter<unknown, unknown>;
      return waitFor(chooseSend(waiter, input), waiter, input, { clock, sleep, hooks, ...call });
    };
  return methods as Client;
}

function createIterator(send: Send, operation: Operation<unknown, unknown, string>, load: () => Promise<Waiting>) {
  return async function* (input: object = {}, { maxPages, ...call }: PageOptions = {}) {
    const { iteratePages } = await load();
    const fetchPage = async (page: unknown) => {
      const { data, error } = await send(operation, page, call);
      if (error) throw error;
      return data;
    };
    yield* iteratePages(fetchPage, operation as List, { ...input }, maxPages);
  };
}

async function loadPart<Part>({ id }: Api, load: (() => Promise<Part>) | undefined): Promise<Part> {
  try {
    if (!load) throw new Error("The client was created without it.");
    return await load();
  } catch (cause) {
    const details = { sent: "no", retryable: true, attempts: 0 } as const;
    throw new TransportError(id, "a part of the client could not be loaded. Fix: call again", details, { cause });
  }
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
