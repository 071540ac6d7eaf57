import { isLoopback, suggestName } from "@facsimile/checks";
import { type CallableOperation, type Connection, checkNames, findCallable, readInput } from "@facsimile/checks/call";
import type { Api } from "@facsimile/mock";
import { ApiError, CallError, WaitError } from "@facsimile/runtime";
import { findApis } from "../apis.ts";
import { explained, Failure } from "../failure.ts";
import { chooseService } from "../service.ts";
import { isObject, readCount, readJson } from "../values.ts";
import { readFields } from "./fields.ts";
import { formatFields } from "./format-fields.ts";
import { showProgress } from "./progress.ts";

/** How `facsimile call` calls. */
export interface CallOptions {
  readonly endpoint?: string;
  readonly live?: boolean;
  readonly region?: string;
  readonly projectId?: string;
  readonly input?: string;
  readonly wait?: boolean;
  readonly interval?: string;
  readonly deadline?: string;
  readonly credentials?: "test" | "environment";
  readonly help?: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Calls one operation and prints its data or error as JSON. Resolves to the exit code: 1 if the service refuses the call or the job fails.
 * Throws a Failure where the outcome is unknown.
 */
export async function runCall(words: readonly string[], options: CallOptions, printHelp: () => void): Promise<number> {
  if (options.help) printHelp();
  if (options.help && words.filter((word) => word !== undefined).length < 2) return 0;
  const { api, operation } = await findOperation(words);
  if (options.help) {
    process.stdout.write(`\n${formatFields(operation)}\n`);
    return 0;
  }
  const input = await explained(() => readInputs(operation, words.slice(2), options));
  if (options.wait && operation.waiters.length === 0)
    throw new Failure(`${operation.operationId} starts no job that a waiter follows`, "leave out --wait");
  const connection = await explained(() => connect(api, operation, options));
  return await settle(options, async (show) => {
    const { data, error } = await connection.call(input);
    if (error) throw error;
    show({ data });
    if (options.wait)
      show({ data, waited: await follow(operation, connection, { ...input, ...(data as Json) }, options) });
  });
}

async function findOperation([id, name]: readonly (string | undefined)[]) {
  if (!id) throw new Failure("call needs an API", `use one of ${(await findApis()).map((api) => api.id).join(", ")}`);
  const [api] = (await findApis([id])) as [Api];
  const names = Object.keys(api.operations);
  if (!name || name.startsWith("-")) throw new Failure(`call needs an operation of ${id}`, suggestName("", names));
  return { api, operation: await explained(() => findCallable(api.operations, name)) };
}

function readInputs({ fields }: CallableOperation, words: readonly string[], { input }: CallOptions): Json {
  const given = input === undefined ? {} : readObject(input);
  checkNames(fields, Object.keys(given));
  return { ...given, ...readInput(fields, readFields(words)) };
}

function readObject(file: string): Json {
  const value = readJson(file, "name a file of JSON, or -");
  if (isObject(value)) return value;
  const name = file === "-" ? "standard input" : file;
  throw new Failure(`${name} is not a JSON object`, "write the fields of the input as a JSON object");
}

function connect(api: Api, operation: CallableOperation, options: CallOptions): Connection {
  const { endpoint, live = false, region, projectId } = options;
  if (endpoint === undefined && !live)
    throw new Failure("call needs a service", "add --endpoint http://127.0.0.1:8080, or --live for the vendor's");
  const host = URL.canParse(endpoint ?? "") ? new URL(endpoint as string).hostname : undefined;
  if (host !== undefined && !isLoopback(host) && !live)
    throw new Failure(`${host} is not this machine`, "call a local service, or add --live");
  const source = options.credentials ?? (live && !operation.isAnonymous ? "environment" : "test");
  const { protocol, credentials, ...own } = chooseService(api, source);
  return operation.connect({ protocol, credentials, ...own, endpoint, region, ...(projectId && { projectId }) });
}

// One waiter after the other, as the contract lists them.
async function follow(operation: CallableOperation, connection: Connection, input: Json, options: CallOptions) {
  const seconds = (flag: string, text: string | undefined) => text && readCount(flag, 1, text) * 1_000;
  const timing = {
    interval: seconds("--interval", options.interval) || undefined,
    deadline: seconds("--deadline", options.deadline) || undefined,
  };
  const results: Record<string, unknown> = {};
  for (const name of operation.waiters)
    results[name] = await connection.wait(name, input, { ...timing, onProgress: showProgress(name) });
  return results;
}

// Prints what is known at the end, whatever the end is.
async function settle({ wait }: CallOptions, act: (show: (result: Json) => void) => Promise<void>): Promise<number> {
  let known: Json = {};
  const print = (result: Json) => process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
  try {
    await act((result) => {
      known = result;
    });
    print(known);
    return 0;
  } catch (error) {
    const isFailed = error instanceof WaitError && error.because !== "deadline";
    if (isFailed || error instanceof ApiError) {
      print({ ...known, error: error.toJSON() });
      return 1;
    }
    if (!(error instanceof CallError)) throw error;
    if (wait && "data" in known) print(known);
    throw toFailure(error);
  }
}

function toFailure(error: CallError): Failure {
  const [what = "", fix] = error.message.split(/\.? Fix: /);
  if (fix !== undefined) return new Failure(what, fix.replace(/\.$/, ""));
  const byDeadline = "wait longer with --deadline SECONDS";
  return new Failure(
    what,
    error instanceof WaitError ? byDeadline : "check --endpoint and the network, and call again",
  );
}
