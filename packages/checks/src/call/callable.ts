import {
  type Api,
  type ClientOptions,
  createClient,
  type Operation,
  type Protocol,
  type WaitOptions,
} from "@facsimile/runtime";
import { iteratePages, pollItems, settle, waitFor } from "@facsimile/runtime/waiting";
import { type OpenApiDocument, operationsOf, resolve, type Schema } from "../document.ts";
import { requireName } from "../request/index.ts";
import {
  apiTable,
  type InputField,
  itemsTable,
  type OperationModel,
  operationTable,
  readingTable,
  readOperation,
  type WaiterFile,
} from "../tables/index.ts";

/** How an operation is called: the options of a client, and the protocol of the API. */
export interface ConnectOptions extends Omit<ClientOptions<unknown>, "protocol" | "credentials" | "throwOnError"> {
  readonly protocol: Protocol<never>;
  readonly credentials?: object;
}

/** A call that was made ready; both reject with the errors of the runtime. */
export interface Connection {
  call(input: object): Promise<{ readonly data?: unknown; readonly error?: unknown }>;
  /** Waits by a waiter; its input is that of the call and the response together. */
  wait(waiter: string, input: object, options?: WaitOptions): Promise<unknown>;
}

/** An operation that can be called, read out of the documents of its API. */
export interface CallableOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly fields: readonly InputField[];
  readonly isAnonymous: boolean;
  /** The waiters that follow what it starts. */
  readonly waiters: readonly string[];
  /** Throws an InputError for unusable options. */
  connect(options: ConnectOptions): Connection;
}

type AnyOperation = Operation<unknown, unknown, string>;
type Method = (input: object, options?: WaitOptions) => Promise<Awaited<ReturnType<Connection["call"]>>>;

/** Finds an operation in the per-operation documents of an API. Throws a TypeError that says what an unknown name was meant to be. */
export function findCallable(documents: Readonly<Record<string, object>>, name: string): CallableOperation {
  const document = requireName("operation", name, documents) as OpenApiDocument;
  const models = Object.values(documents).map((other) => readModel(other as OpenApiDocument));
  const model = readModel(document);
  const files = Object.entries((document["x-facsimile-waiters"] ?? {}) as Readonly<Record<string, WaiterFile>>);
  const own = files.filter(([, file]) => !file.deprecated && follows(file, document, model));
  return {
    ...{ operationId: name, fields: model.fields, isAnonymous: model.anonymous },
    summary: String(model.operation.summary ?? ""),
    waiters: own.map(([waiter]) => waiter),
    connect(options) {
      const methods = createMethods(document, models, own, options);
      return {
        call: async (input) => (await methods[model.method]?.(input)) ?? {},
        wait: async (waiter, input, timing) => await methods[`waitFor${waiter}`]?.(input, timing),
      };
    },
  };
}

// A waiter that needs more than a call and its response have goes on from somewhere else.
function follows(
  { after, input }: WaiterFile,
  document: OpenApiDocument,
  { operationId, fields, output }: OperationModel,
) {
  const { properties = {} } = output ? resolve<Schema>(document, output) : {};
  const isKnown = (name: string) => name in properties || fields.some((field) => field.name === name && field.required);
  return after.includes(operationId) && Object.keys(input).every((name) => input[name]?.optional || isKnown(name));
}

function readModel(document: OpenApiDocument): OperationModel {
  const [{ path, method, operation }] = operationsOf(document) as [ReturnType<typeof operationsOf>[number]];
  return readOperation(document, path, method, operation);
}

function createMethods(
  document: OpenApiDocument,
  models: readonly OperationModel[],
  files: readonly (readonly [string, WaiterFile])[],
  { protocol, credentials, ...options }: ConnectOptions,
): Readonly<Record<string, Method>> {
  const tables = new Map(models.map((model) => [model.operationId, operationTable(model) as AnyOperation]));
  const operations = models.map(({ method, operationId }) => [method, tables.get(operationId) as AnyOperation]);
  const waiters = files.map(([name, file]) => {
    const polled = { name, operation: tables.get(file.call.operation), poll: pollItems };
    return [name, { ...polled, ...itemsTable(file), ...readingTable(file) }];
  });
  const waiting = { iteratePages, settle, waitFor, waiters: Object.fromEntries(waiters), lookups: {} };
  return createClient(
    protocol,
    apiTable(document, models) as Api,
    Object.fromEntries(operations),
    { ...options, ...(credentials && { credentials }) },
    { loadWaiting: async () => ({ waiting }), waiters: files.map(([name]) => name) },
  );
}
