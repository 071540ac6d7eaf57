import { compileOperation } from "@facsimile/checks";
import { authenticationHeaders, wireRequest } from "../../wire-request.ts";
import {
  type CaseUnderTest,
  type Difference,
  differ,
  type MockTarget,
  parseBody,
  violated,
} from "./case-under-test.ts";

/** What the mock responded. */
interface MockResponse {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Whether the mock recognised the request of the case. */
export function checkAccepted({ name }: CaseUnderTest, given: MockResponse): Difference[] {
  const seen = given.headers.get("x-facsimile-case") ?? `${given.status} ${given.text.slice(0, 300)}`;
  return differ("case of the response", seen, name);
}

/** Compares the response that was asked for with the documented one. */
export function checkResponse({ case: { response, evidence } }: CaseUnderTest, given: MockResponse): Difference[] {
  return [
    ...differ("status", given.status, response.status),
    ...differ("body", parseBody(given.text), response.body),
    ...differ("x-facsimile-evidence", given.headers.get("x-facsimile-evidence"), evidence),
    ...Object.entries(response.header ?? {}).flatMap(([name, value]) =>
      differ(`header ${name}`, given.headers.get(name), String(value)),
    ),
  ];
}

/** Checks a response without a preference: the mock responds from what it holds, or with a documented example, and keeps the contract. */
export function checkDefault({ operation }: CaseUnderTest, { status, text, headers }: MockResponse): Difference[] {
  const source = headers.get("x-facsimile-source");
  const name = headers.get("x-facsimile-case") ?? "";
  const documented = operation.cases[name]?.response;
  const violations = compileOperation(operation.document).checkResponse(status, parseBody(text));
  return [
    ...violations.flatMap((violation) => violated("response", violation)),
    ...(source === "state" || source === "example" ? [] : differ("source", source, "state or example")),
    ...(source === "example" ? differ(`body of case ${name}`, parseBody(text), documented?.body) : []),
  ];
}

/** Sends the request of a case. It is built from the document, so no error of our client can hide one of the mock. */
export async function askMock(
  { operation, name, case: example }: CaseUnderTest,
  mock: MockTarget,
  preference: object = { prefer: `code=${example.response.status}, example=${name}` },
): Promise<MockResponse> {
  const { method, path, query, headers, body } = wireRequest(operation.document, example);
  const url = new URL(path, mock.endpoint);
  url.search = query.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join("&");
  const all = { ...headers, ...authenticationHeaders(operation.document), ...preference };
  const response = await mock.fetch(url, { method, headers: all, ...(body && { body }) });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
