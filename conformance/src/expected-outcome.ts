import { type Case, type Header, type OpenApiDocument, operationsOf, type Response, resolve } from "@facsimile/catalog";

/**
 * Whether the response of a case is a success: its status says so, and its body where the operation goes by that.
 * Written apart from the runtime and the mock on purpose: it is the oracle that both are compared with.
 */
export function isSuccess(document: OpenApiDocument, { response }: Case): boolean {
  const expected = (operationsOf(document)[0]?.operation["x-facsimile-success"] ?? {}) as Record<string, string>;
  const body = (response.body ?? {}) as Record<string, unknown>;
  const saysSo = Object.entries(expected).every(([name, value]) => !(name in body) || String(body[name]) === value);
  return response.status < 300 && saysSo;
}

/** The first case whose response is a success. */
export function findSuccess(document: OpenApiDocument, cases: Readonly<Record<string, Case>>): Case | undefined {
  return Object.values(cases).find((one) => isSuccess(document, one));
}

/** The data that a client returns for a successful response: its body, joined by the headers that are part of the result. */
export function expectedData(document: OpenApiDocument, { response }: Case): unknown {
  const contract = operationsOf(document)[0]?.operation.responses[String(response.status)];
  const headers = contract ? (resolve<Response>(document, contract).headers ?? {}) : {};
  const results = Object.entries(headers).filter(([, header]) => (header as Header)["x-facsimile-result"] === true);
  const given = results.flatMap(([name]) => (name in (response.header ?? {}) ? [[name, response.header?.[name]]] : []));
  return results.length === 0
    ? response.body
    : { ...(response.body as object | undefined), ...Object.fromEntries(given) };
}

/** The code of a documented error, where the known envelopes keep it. */
export function documentedCode({ response }: Case): string | undefined {
  const { Code, error_code, error } = (response.body ?? {}) as {
    Code?: string;
    error_code?: string;
    error?: { code?: string };
  };
  const code = Code ?? error?.code ?? error_code;
  return code === undefined ? undefined : String(code);
}

type ErrorCodes = Readonly<Record<string, { readonly retry: string }>>;

/** Whether an error leaves open if the call was executed, although it would do harm to execute it twice. */
export function isInDoubt(document: OpenApiDocument, example: Case): boolean {
  const [entry] = operationsOf(document);
  if (!entry || entry.method === "get" || "x-facsimile-repeatable" in entry.operation) return false;
  const { errors: protocol } = document["x-facsimile-protocol"] as { errors: ErrorCodes };
  const known = [entry.operation["x-facsimile-errors"], document["x-facsimile-errors"], protocol] as ErrorCodes[];
  const { retry } =
    known.find((codes) => codes?.[documentedCode(example) ?? ""])?.[documentedCode(example) ?? ""] ?? {};
  const { status } = example.response;
  const isAmbiguous = [408, 499, 502, 503, 504].includes(status) || (status >= 300 && status < 400);
  if (retry === "backoff" || retry === "replay" || isAmbiguous) return true;
  return status >= 500 && retry === undefined;
}
