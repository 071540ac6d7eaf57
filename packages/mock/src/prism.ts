import type { MockDocument } from "./document.ts";

/** What Prism replies: the text of the body, empty if there is none, and its type. */
export interface PrismReply {
  readonly body: string;
  readonly contentType: string;
}

/** Asks Prism for the reply of a status: an example of it or, without a key, one made from the schema. */
export type Prism = (status: number, exampleKey?: string) => Promise<PrismReply>;

/** Prism for one operation: loaded at the first question, and asked each question once. */
export function createPrism(document: MockDocument): Prism {
  let prism: Promise<Prism> | undefined;
  // Only what the contract lists is ever asked, which bounds the number of replies.
  const replies = new Map<string, Promise<PrismReply>>();
  return (status, exampleKey) => {
    prism ??= loadPrism(document);
    const question = `${status} ${exampleKey ?? ""}`;
    const reply = replies.get(question) ?? prism.then((ask) => ask(status, exampleKey));
    replies.set(question, reply);
    return reply;
  };
}

const config = {
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
  isProxy: false,
} as const;

// Prism logs every step, which takes longer than the step.
const silence = Object.assign(
  Object.fromEntries(["debug", "info", "success", "warn", "error"].map((level) => [level, () => {}])),
  { child: () => silence },
);

async function loadPrism(document: MockDocument): Promise<Prism> {
  const { createInstance, getHttpOperationsFromSpec } = await import("@stoplight/prism-http");
  // Prism resolves references in place, so it gets a copy.
  const [operation] = await getHttpOperationsFromSpec(structuredClone(document));
  if (!operation) throw new Error("Prism finds no operation in the document");
  // Prism would send a real request for each.
  delete operation.callbacks;
  const route = () => ({ _tag: "Right" as const, right: operation });
  const mocked = { dynamic: false, mediaTypes: ["application/json", "*/*"] };
  const { request } = createInstance({ ...config, mock: mocked }, { route, logger: silence });
  return async (code, exampleKey) => {
    // A configuration serves one question, because Prism writes into it.
    const mock = { ...mocked, code, ...(exampleKey !== undefined && { exampleKey }) };
    const result = await request({ method: "get", url: { path: "/" } }, [operation], { ...config, mock })();
    if (result._tag === "Left") throw result.left;
    const { statusCode, headers = {}, body } = result.right.output;
    // Where Prism lacks what is asked for, it quietly answers a success instead.
    if (statusCode !== code)
      throw new Error(`Prism answers ${statusCode} to a question for ${code} ${exampleKey ?? ""}`);
    return encode(body, headers["Content-type"]);
  };
}

// Written out at once, because the body is the example in Prism's own copy of the document.
function encode(body: unknown, contentType = "application/json"): PrismReply {
  if (body === undefined) return { body: "", contentType };
  return { body: contentType.includes("json") ? JSON.stringify(body) : String(body), contentType };
}
