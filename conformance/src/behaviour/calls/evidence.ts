import {
  type Case,
  type JsonSchema,
  type OpenApiDocument,
  operationsOf,
  type Response,
  resolve,
} from "@facsimile/catalog";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../../api-under-test.ts";
import { documentedCode, findSuccess, isInDoubt, isSuccess } from "../../expected-outcome.ts";
import { clientInput } from "../../wire-request.ts";
import { type Behaviour, createFindings, type Findings } from "../behaviour.ts";
import { saysSuccess } from "../documented/index.ts";

type Body = Readonly<Record<string, unknown>>;

// What gateways, and services of either vendor, write instead of a success.
const never: Readonly<Record<string, unknown>> = {
  "an empty object": {},
  "an empty array": [],
  text: "ok",
  null: null,
  "a flat error": { Code: "NoPermission", Message: "m", RequestId: "R" },
  "a flat error in lower case": { code: "NoPermission", message: "m", requestId: "R" },
  "a flat error that says so twice": { RequestId: "R", Success: false, Code: "NoPermission" },
  "a flat error of the other vendor": { error_code: "IMG.0144", error_msg: "m" },
  "a nested error": { error: { code: "IMG.0144", message: "m" } },
  "an error in words": { error: "Unauthorized" },
};

/** What lacks the members of a success, or holds an error, never counts as a success; what is documented as one does. */
export const evidence: Behaviour = {
  name: "evidence",
  async run(api, operation) {
    const findings = createFindings(operation);
    const { cases, document, operationId, contract } = operation;
    const successes = Object.entries(cases).filter(([, one]) => isSuccess(document, one));
    const [, example] = successes[0] ?? [];
    if (!example) return findings.list();
    const conclude = createReader(api, operation, example);
    const none = isRead(document) ? "ApiError undefined" : "OutcomeUnknown";
    const source = `documented/${operationId}.yaml responses`;
    for (const [name, { response }] of Object.entries(cases).filter(([, one]) => one.response.status < 300)) {
      const isData = (await conclude(response.body)) === "data";
      findings.compare({ place: `case ${name}`, source, seen: isData, expected: saysSuccess(contract, response.body) });
    }
    for (const [name, text] of Object.entries(contract.success?.members ?? {})) {
      const seen = await conclude({ ...(example.response.body as Body), [name]: text });
      findings.compare({ place: `${name} ${text}`, source, seen, expected: "data" });
    }
    for (const [name, body] of Object.entries(never)) {
      const seen = (await conclude(body)) ?? "";
      const isNone = (isRead(document) ? /^ApiError/ : /^OutcomeUnknown$|^ApiError \D+/).test(seen);
      findings.compare({ place: `${name} with 200`, source, seen: isNone ? none : seen, expected: none });
    }
    await compareErrors(operation, conclude, findings);
    const lists = Object.entries((example.response.body ?? {}) as Body).filter(([, value]) => Array.isArray(value));
    for (const [name, items] of lists) {
      const seen = await conclude({ ...(example.response.body as Body), [name]: { Item: items } });
      findings.compare({ place: `an object in the place of the list ${name}`, source, seen, expected: none });
    }
    for (const [other, body] of listForeign(api, operation))
      findings.compare({ place: `the response of ${other}`, source, seen: await conclude(body), expected: none });
    return findings.list();
  },
};

type Conclude = (body: unknown) => Promise<string | undefined>;

async function compareErrors(
  { cases, document, operationId }: OperationUnderTest,
  conclude: Conclude,
  findings: Findings,
) {
  const errors = Object.entries(cases).filter(([, one]) => !isSuccess(document, one));
  for (const [name, one] of errors.filter(([, each]) => documentedCode(each) && !isInDoubt(document, each))) {
    const source = `documented/${operationId}.yaml cases.${name}`;
    const seen = await conclude(one.response.body);
    findings.compare({
      place: `the error ${name} with 200`,
      source,
      seen,
      expected: `ApiError ${documentedCode(one)}`,
    });
  }
}

/** What the client makes of a body with 200: data, unknown, or an error and its code. */
function createReader(api: ApiUnderTest, { method }: OperationUnderTest, example: Case): Conclude {
  let given: unknown;
  const fetch = async () => new globalThis.Response(given === undefined ? null : JSON.stringify(given));
  const options = { endpoint: "https://conformance.invalid", credentials: testCredentials(api), retry: false };
  const client = api.createClient({ ...options, fetch });
  return async (body) => {
    given = body;
    const result = await client[method]?.(clientInput(example)).catch((error: Error) => error.name);
    if (typeof result === "string") return result;
    return result?.error ? `${result.error.name} ${result.error.code}` : "data";
  };
}

function isRead(document: OpenApiDocument): boolean {
  const [entry] = operationsOf(document);
  return entry?.method === "get" || "x-facsimile-repeatable" in (entry?.operation ?? {});
}

function listForeign(api: ApiUnderTest, { document, operationId }: OperationUnderTest): [string, Body][] {
  return api.operations.flatMap((other): [string, Body][] => {
    const response = findSuccess(other.document, other.cases)?.response;
    const body = response?.body as Body | undefined;
    return body && other.operationId !== operationId && isForeign(document, body) ? [[other.operationId, body]] : [];
  });
}

// No member of the operation's own response is in it, so nothing can make it one; where all that it has is an id, nothing tells.
function isForeign(document: OpenApiDocument, body: Body): boolean {
  const [entry] = operationsOf(document);
  const reference = Object.entries(entry?.operation.responses ?? {}).find(([status]) => status.startsWith("2"))?.[1];
  const [content] = Object.values((reference && resolve<Response>(document, reference).content) ?? {});
  const { properties = {} } = content?.schema ? resolve<JsonSchema>(document, content.schema as JsonSchema) : {};
  const isShared = (name: string) => /^(RequestId|error_code|error_msg)$/.test(name);
  const own = Object.keys(properties).filter((name) => !isShared(name));
  return own.length > 0 && !own.some((name) => name in body);
}
