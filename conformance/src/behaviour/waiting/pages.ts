import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../../api-under-test.ts";
import { findSuccess, isSuccess } from "../../expected-outcome.ts";
import { clientInput } from "../../wire-request.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { sourceOf } from "../documented/index.ts";
import { endpoint } from "../mock-under-test.ts";
import { readVectors } from "../vectors.ts";

type Values = Readonly<Record<string, unknown>>;

/** How a vendor's list is read page by page: names of inputs, and pointers into the response. */
interface Pages {
  readonly operation: string;
  readonly kind: "page" | "offset" | "marker" | "token";
  /** The input that leads to a page, and the one that says how many items it has. */
  readonly at: string;
  readonly size: string;
  readonly items: string;
  readonly total?: string;
  /** Of a marker, into the last item; of a token, into the response. */
  readonly next?: string;
  readonly source: string;
  /** What makes an item in the mock: the operation with its input, the input of the list, and the member that is an item's id. */
  readonly filled?: { readonly operation: string; readonly input: Values; readonly list: Values; readonly id: string };
}

// More than a page has where nothing else is asked for.
const count = 12;
const size = 5;

/** Every item of a list comes once, from as many pages as there are, of a service that is written from the vendor's words alone. */
export const pages: Behaviour = {
  name: "pages",
  async run(api, operation) {
    const findings = createFindings(operation);
    const { cases } = readVectors<{ cases: readonly Pages[] }>("pages", api.id);
    for (const list of cases.filter((one) => one.operation === operation.operationId)) {
      const source = `vectors/pages/${api.id}.json (${list.source})`;
      const ids = Array.from({ length: count }, (_, at) => `item-${at + 1}`);
      const requests = Math.ceil(count / size) + (list.kind === "marker" ? 1 : 0);
      const expected = { ids, requests };
      const asked = { [list.size]: size };
      findings.compare({ place: "iterator", source, seen: await iterate(api, operation, list, ids, asked), expected });
      const row = operation.contract.request[list.size];
      // A total tells that there is more, whatever size the service chose.
      if (list.total && !row?.mandatory) {
        const seen = await iterate(api, operation, list, ids, {});
        findings.compare({ place: `iterator without ${list.size}`, source, seen, expected });
      }
      if (!list.filled) continue;
      const usual = row?.schema?.default as number | undefined;
      const isTold = usual !== undefined && usual < count;
      const { first, ...seen } = await iterateMock(api, operation, list, { ...list.filled, isTold });
      findings.compare({
        place: "iterator, of the mock",
        source,
        seen,
        expected: { made: count, listed: count, twice: [] },
      });
      if (!isTold) continue;
      const place = `page of the mock, without ${list.size}`;
      findings.compare({ place, source: sourceOf(api, operation, row), seen: first, expected: usual });
    }
    return findings.list();
  },
};

async function iterate(
  api: ApiUnderTest,
  operation: OperationUnderTest,
  list: Pages,
  ids: readonly string[],
  asked: Values,
) {
  const { cases, document, operationId } = operation;
  const example = findSuccess(document, cases);
  let requests = 0;
  const fetch: typeof globalThis.fetch = async (input) => {
    requests += 1;
    const { searchParams } = new URL(input instanceof Request ? input.url : input);
    return Response.json(respond(list, example?.response.body, ids, searchParams));
  };
  const client = api.createClient({ endpoint, fetch, retry: false, credentials: testCredentials(api), region: "r" });
  const found: unknown[] = [];
  const { [list.at]: _page, [list.size]: _size, ...others } = (example ? clientInput(example) : {}) as Values;
  const first: Values = { ...others, ...asked };
  const iterator = client[`iterate${operationId}`] as unknown as (input: Values) => AsyncIterable<Values>;
  try {
    for await (const item of iterator(list.kind === "page" ? { ...first, [list.at]: 1 } : first))
      found.push(item.id_of_test);
  } catch (error) {
    return { ids: found, requests, error: String(error) };
  }
  return { ids: found, requests };
}

/** What the iterator finds of several things that were made in a mock. */
async function iterateMock(
  api: ApiUnderTest,
  { operationId, method }: OperationUnderTest,
  list: Pages,
  { isTold, ...filled }: NonNullable<Pages["filled"]> & { readonly isTold: boolean },
) {
  const mock = api.createMock();
  const client = api.createClient({
    endpoint,
    fetch: mock,
    retry: false,
    credentials: testCredentials(api),
    region: "r",
  });
  const maker = api.operations.find((one) => one.operationId === filled.operation);
  const example = Object.values(maker?.cases ?? {}).find((one) => maker && isSuccess(maker.document, one));
  let made = 0;
  for (let number = 1; number <= count; number++) {
    const own = JSON.parse(JSON.stringify(filled.input).replaceAll("{n}", String(number))) as Values;
    const result = await client[maker?.method ?? ""]?.({ ...(example && clientInput(example)), ...own });
    if (result && !result.error) made += 1;
  }
  const iterator = client[`iterate${operationId}`] as unknown as (input: Values) => AsyncIterable<Values>;
  const input = { ...filled.list, [list.size]: size, ...(list.kind === "page" && { [list.at]: 1 }) };
  const ids: unknown[] = [];
  for await (const item of iterator(input)) ids.push(item[filled.id]);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const page = isTold ? await client[method]?.(filled.list) : undefined;
  return { made, listed: ids.length, twice, first: (readAt(page?.data, list.items) as unknown[] | undefined)?.length };
}

function respond(list: Pages, body: unknown, ids: readonly string[], asked: URLSearchParams): unknown {
  const text = asked.get(list.at);
  const length = Number(asked.get(list.size) ?? size);
  const last = ids.indexOf(text ?? "") + 1;
  const start = { page: (Number(text ?? 1) - 1) * length, offset: Number(text ?? 0), marker: last, token: last }[
    list.kind
  ];
  const cut = ids.slice(start, start + length);
  const [sample] = (readAt(body, list.items) ?? []) as Values[];
  const key = list.kind === "marker" ? list.next?.slice(1) : undefined;
  const items = cut.map((id) => ({ ...sample, ...(key !== undefined && { [key]: id }), id_of_test: id }));
  const more = start + length < ids.length ? (cut.at(-1) ?? "") : "";
  const withItems = putAt(body, list.items, items);
  const withTotal = list.total === undefined ? withItems : putAt(withItems, list.total, ids.length);
  return list.kind === "token" && list.next !== undefined ? putAt(withTotal, list.next, more) : withTotal;
}

function readAt(value: unknown, pointer: string): unknown {
  const [, ...steps] = pointer.split("/");
  return steps.reduce<unknown>((at, step) => (at as Values | undefined)?.[step], value);
}

function putAt(tree: unknown, pointer: string, value: unknown): unknown {
  const [, step = "", ...rest] = pointer.split("/");
  const own = (tree ?? {}) as Values;
  return { ...own, [step]: rest.length === 0 ? value : putAt(own[step], `/${rest.join("/")}`, value) };
}
