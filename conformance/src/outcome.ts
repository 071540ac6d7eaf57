import { type Case, type OpenApiDocument, operationsOf, type Response, resolve } from "@facsimile/catalog";

/** Whether the answer of a case is a success: its status says so, and its body where the operation judges by that. */
export function isSuccess(document: OpenApiDocument, { reply }: Case): boolean {
  const expected = (operationsOf(document)[0]?.operation["x-facsimile-success"] ?? {}) as Record<string, string>;
  const body = (reply.body ?? {}) as Record<string, unknown>;
  const judged = Object.entries(expected).every(([name, value]) => !(name in body) || String(body[name]) === value);
  return reply.status < 300 && judged;
}

/** What a client has to make of a successful answer: its body, joined by the headers that are part of the result. */
export function expectedData(document: OpenApiDocument, { reply }: Case): unknown {
  const response = operationsOf(document)[0]?.operation.responses[String(reply.status)];
  const headers = response ? (resolve<Response>(document, response).headers ?? {}) : {};
  const results = Object.entries(headers).filter(([, header]) => "x-facsimile-result" in header);
  const given = results.flatMap(([name]) => (name in (reply.header ?? {}) ? [[name, reply.header?.[name]]] : []));
  return results.length === 0 ? reply.body : { ...(reply.body as object | undefined), ...Object.fromEntries(given) };
}
