import module from "node:module";
import type mocker from "@stoplight/prism-http/dist/mocker/index.js";
import type * as operations from "@stoplight/prism-http/dist/utils/operations.js";
import type * as validator from "@stoplight/prism-http/dist/validator/index.js";
import type { MockDocument } from "../contract/index.ts";

/** What Prism is asked to respond to. */
export interface PrismCall {
  /** What `Prefer` names. Without a code, the lowest 2xx status; without an example, the first one. */
  readonly code?: number | undefined;
  readonly example?: string | undefined;
  /** Generates the body from the schema, whatever examples there are. */
  readonly dynamic?: boolean | undefined;
  /** The body of the response with `code`, which stands for its examples; `undefined` for none. */
  readonly supplied?: { readonly body: unknown };
}

/** What Prism responds with. */
export interface PrismResponse {
  readonly status: number;
  /** Empty if there is none. */
  readonly body: string;
  readonly contentType: string;
  /** Name of the example, if the body is one. */
  readonly example: string | undefined;
  /** How the body breaks the schema; filled only with `validateResponses`. */
  readonly violations: readonly string[];
}

/** Lets Prism respond for one operation. Throws if the contract does not have what is asked for. */
export type Prism = (call: PrismCall) => PrismResponse;

type Load = () => Promise<Prism>;

interface Known {
  readonly components: object | undefined;
  readonly load: Load;
}

// Loading takes longer than a test, and every test may have a mock of its own. Prism reads nothing else of a document.
const known = { plain: new WeakMap<object, Known>(), validating: new WeakMap<object, Known>() };

/** Prism for one operation, loaded when it is first asked for, once for each document. */
export function createPrism(document: MockDocument, validateResponse = false): Load {
  const { paths, components } = document;
  const all = validateResponse ? known.validating : known.plain;
  const before = all.get(paths);
  if (before && before.components === components) return before.load;
  let prism: Promise<Prism> | undefined;
  const load: Load = () => {
    prism ??= loadPrism(document, validateResponse);
    return prism;
  };
  all.set(paths, { components, load });
  return load;
}

// Prism logs every step, which takes longer than the step.
const silence = Object.assign(
  Object.fromEntries(["debug", "info", "success", "warn", "error"].map((level) => [level, () => {}])),
  { child: () => silence },
);

// The contract has been checked before, and security by signature is not Prism's.
const checked = { data: { method: "post" as const, url: { path: "/" } }, validations: [] };

type HttpOperation = Awaited<ReturnType<typeof operations.getHttpOperationsFromSpec>>[number];

// The parts that give a response. The whole has steps around them, such as routing, that take a third of its time.
const require = module.createRequire(import.meta.url);
function load() {
  // Of faker Prism takes English, and its main module loads seventy languages. Older Nodes have no hooks.
  const hooks = module.registerHooks?.({
    resolve: (name, context, next) => next(name === "@faker-js/faker" ? `${name}/locale/en` : name, context),
  });
  const parts = {
    operations: require("@stoplight/prism-http/dist/utils/operations.js") as typeof operations,
    mocker: require("@stoplight/prism-http/dist/mocker/index.js") as typeof mocker,
    validator: require("@stoplight/prism-http/dist/validator/index.js") as typeof validator,
  };
  hooks?.deregister();
  return parts;
}

async function loadPrism(document: MockDocument, validateResponse: boolean): Promise<Prism> {
  const { operations, mocker, validator } = load();
  // Prism resolves references in place, so it gets a copy.
  const [operation] = await operations.getHttpOperationsFromSpec(structuredClone(document));
  if (!operation) throw new Error("Prism finds no operation in the document. Fix: give it one path with one method");
  // Prism would send a real request for each.
  delete operation.callbacks;
  // Prism would generate a value for each of them, and the service's own are set elsewhere.
  for (const response of operation.responses) response.headers = [];
  const examples = nameExamples(operation);
  const types = new Map(operation.responses.map(({ code, contents = [] }) => [code, chooseType(contents)]));

  return ({ code, example, dynamic = false, supplied }) => {
    const status = String(code);
    const text = write(supplied?.body, types.get(status));
    const resource = supplied ? supply(operation, types.has(status) ? [status] : [], text) : operation;
    const wanted = { ...(code !== undefined && { code }), ...(example !== undefined && { exampleKey: example }) };
    // A configuration serves one call, because Prism writes into it.
    const config = { dynamic, ...(supplied ? { exampleKey: key } : { mediaTypes: [json, "*/*"], ...wanted }) };
    const result = mocker.default({ resource, input: checked, config })(silence);
    if (result._tag === "Left") throw result.left;
    const { statusCode, headers, body } = result.right;
    // Where Prism lacks what is asked for, it quietly gives a success instead.
    if (code !== undefined && statusCode !== code)
      throw new Error(`Prism has no response ${code} ${example ?? ""}. Fix: add it to the contract`);
    const contentType = (supplied ? types.get(status) : headers?.["Content-type"]) ?? json;
    const value = supplied ? supplied.body : body;
    const element = { statusCode, headers: { "content-type": contentType }, body: value };
    const isChecked = validateResponse && value !== undefined;
    return {
      status: statusCode,
      body: supplied ? String(body ?? "") : write(body, contentType),
      contentType,
      example: supplied ? undefined : examples.get(body),
      violations: isChecked ? listViolations(validator.validateOutput({ resource: operation, element })) : [],
    };
  };
}

const json = "application/json";

// An example with a key is found soonest.
const key = "state";

// Nothing else of an operation is asked for, and among one response with one body Prism finds it soonest. The body is a text,
// because Prism writes any other one for its log.
function supply({ id, method, path }: HttpOperation, codes: readonly string[], value: string): HttpOperation {
  const contents = value === "" ? [] : [{ id, mediaType: "*/*", examples: [{ id, key, value }] }];
  return { id, method, path, responses: codes.map((code) => ({ id, code, contents })) };
}

function chooseType(contents: readonly { readonly mediaType: string }[]): string | undefined {
  const [first] = contents;
  return contents.some(({ mediaType }) => mediaType === json) ? json : first?.mediaType;
}

function listViolations(result: ReturnType<typeof validator.validateOutput>): string[] {
  if (result._tag === "Right") return [];
  return result.left.map(({ path: at = [], message }) => `${at.join(".")} ${message}`.trim());
}

// The body of a response is the example itself, so its identity says which one Prism has chosen.
function nameExamples({ responses }: { responses: readonly { contents?: unknown }[] }): ReadonlyMap<unknown, string> {
  const contents = responses.flatMap(
    ({ contents = [] }) => contents as { examples?: { key: string; value?: unknown }[] }[],
  );
  return new Map(contents.flatMap(({ examples = [] }) => examples.map(({ key, value }) => [value, key] as const)));
}

// Written out at once, because the body is the example in Prism's own copy of the document.
function write(body: unknown, contentType = json): string {
  if (body === undefined) return "";
  return contentType.includes("json") ? JSON.stringify(body) : String(body);
}
