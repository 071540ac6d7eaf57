import type { MockDocument } from "../document.ts";

/** What Prism is asked to respond to. */
export interface PrismCall {
  /** Method and path as the contract writes them. */
  readonly method: string;
  readonly path: string;
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

/** Lets Prism respond for one operation. Rejects if the contract does not have what is asked for. */
export type Prism = (call: PrismCall) => Promise<PrismResponse>;

/** Prism for one operation, loaded with the first call. */
export function createPrism(document: MockDocument, validateResponse = false): Prism {
  let prism: Promise<Prism> | undefined;
  return async (call) => {
    prism ??= loadPrism(document, validateResponse);
    return (await prism)(call);
  };
}

// Prism logs every step, which takes longer than the step.
const silence = Object.assign(
  Object.fromEntries(["debug", "info", "success", "warn", "error"].map((level) => [level, () => {}])),
  { child: () => silence },
);

// The contract has been checked before, and security by signature is not Prism's.
const settings = { checkSecurity: false, validateRequest: false, errors: false, upstreamProxy: undefined } as const;

type HttpOperation = Awaited<ReturnType<typeof import("@stoplight/prism-http").getHttpOperationsFromSpec>>[number];

async function loadPrism(document: MockDocument, validateResponse: boolean): Promise<Prism> {
  const { createInstance, getHttpOperationsFromSpec } = await import("@stoplight/prism-http");
  // Prism resolves references in place, so it gets a copy.
  const [operation] = await getHttpOperationsFromSpec(structuredClone(document));
  if (!operation) throw new Error("Prism finds no operation in the document. Fix: give it one path with one method");
  // Prism would send a real request for each.
  delete operation.callbacks;
  // Prism would generate a value for each of them, and the service's own are set elsewhere.
  for (const response of operation.responses) response.headers = [];
  const config = { ...settings, validateResponse, isProxy: false as const };
  const mediaTypes = ["application/json", "*/*"];
  const route = ({ resources }: { resources: HttpOperation[] }) =>
    ({ _tag: "Right", right: resources[0] ?? operation }) as const;
  const { request } = createInstance({ ...config, mock: { dynamic: false, mediaTypes } }, { route, logger: silence });
  const examples = nameExamples(operation);

  return async ({ method, path, code, example, dynamic = false, supplied }) => {
    const target = supplied ? supply(operation, code, supplied.body) : operation;
    const wanted = { ...(code !== undefined && { code }), ...(example !== undefined && { exampleKey: example }) };
    // A configuration serves one call, because Prism writes into it.
    const mock = { dynamic, mediaTypes, ...wanted };
    const input = { method: method.toLowerCase() as "get", url: { path } };
    const result = await request(input, [target], { ...config, mock })();
    if (result._tag === "Left") throw result.left;
    const { output, validations } = result.right;
    // Where Prism lacks what is asked for, it quietly gives a success instead.
    if (code !== undefined && output.statusCode !== code)
      throw new Error(`Prism has no response ${code} ${example ?? ""}. Fix: add it to the contract`);
    return {
      status: output.statusCode,
      ...encode(output.body, output.headers?.["Content-type"]),
      example: examples.get(output.body),
      violations: validations.output.map(({ path: at = [], message }) => `${at.join(".")} ${message}`.trim()),
    };
  };
}

// The response with the supplied body in the place of its examples, without a change to the operation itself.
function supply(operation: HttpOperation, code: number | undefined, value: unknown): HttpOperation {
  const responses = operation.responses.filter((response) => response.code === String(code));
  const contentsOf = ({ contents = [] }: (typeof responses)[number]) =>
    value === undefined ? [] : contents.map((content) => ({ ...content, examples: [{ id: "", key: "", value }] }));
  return {
    ...operation,
    responses: responses.map((response) => ({ ...response, contents: contentsOf(response) })),
  } as HttpOperation;
}

// The body of a response is the example itself, so its identity says which one Prism has chosen.
function nameExamples({ responses }: { responses: readonly { contents?: unknown }[] }): ReadonlyMap<unknown, string> {
  const contents = responses.flatMap(
    ({ contents = [] }) => contents as { examples?: { key: string; value?: unknown }[] }[],
  );
  return new Map(contents.flatMap(({ examples = [] }) => examples.map(({ key, value }) => [value, key] as const)));
}

// Written out at once, because the body is the example in Prism's own copy of the document.
function encode(body: unknown, contentType = "application/json"): { body: string; contentType: string } {
  if (body === undefined) return { body: "", contentType };
  return { body: contentType.includes("json") ? JSON.stringify(body) : String(body), contentType };
}
