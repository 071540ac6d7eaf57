import { isDeepStrictEqual } from "node:util";

const sendReal = globalThis.fetch;

/**
 * A `fetch` for clients of one operation. It sends to the mock, and it numbers lists, which OpenAPI cannot describe: every user of such a
 * client does the same, beside signing. `problems` says how the requests differ from the documented one.
 */
export function createTransport({ operationId, parameters, expected }, origin) {
  const problems = [];
  let count = 0;
  const fetch = async (input, init) => {
    count += 1;
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const numbered = numberLists([...new URLSearchParams(search)], parameters);
    const url = `${origin}${pathname}?${new URLSearchParams(numbered)}`;
    const body = await request.text();
    const response = await sendReal(url, { method: request.method, headers: request.headers, ...(body && { body }) });
    const text = await response.clone().text();
    problems.push(...compare(expected, { query: numbered, body }));
    if (!response.ok || response.headers.get("x-facsimile-source") === "contract")
      problems.push(`call of ${operationId}: the mock refuses ${url} with ${response.status} ${text}`);
    return response;
  };
  const finish = () => (count === 1 ? problems : [...problems, `call of ${operationId}: sent ${count} requests`]);
  return { fetch, finish };
}

function numberLists(query, parameters) {
  const counts = new Map();
  return query.map(([name, value]) => {
    if (!parameters.some((parameter) => parameter.name === name && parameter.isNumbered)) return [name, value];
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return [`${name}.${counts.get(name)}`, value];
  });
}

function compare(expected, sent) {
  const [wanted, found] = [expected.query, sent.query].map((pairs) => pairs.map(([name, value]) => `${name}=${value}`));
  const body = sent.body === "" ? undefined : JSON.parse(sent.body);
  return [
    ...wanted.filter((pair) => !found.includes(pair)).map((pair) => `call: the query lacks ${pair}`),
    ...found.filter((pair) => !wanted.includes(pair)).map((pair) => `call: the query has ${pair}`),
    ...(isDeepStrictEqual(body, expected.body) ? [] : [`call: the body is ${sent.body}`]),
  ];
}
