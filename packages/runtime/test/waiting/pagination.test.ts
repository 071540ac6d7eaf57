import { expect, test } from "vitest";
import { createClient, type Operation, type Pagination } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { iteratePages } from "../../src/waiting/pagination.ts";
import { createRecorder, huaweiKeys, ims } from "../fixtures.ts";

type Input = Readonly<Record<string, unknown>>;

/** Iterates over answers that are given in turn; fails if more are asked for. */
async function collect(pagination: Pagination, input: Input, answers: readonly unknown[]) {
  const asked: Input[] = [];
  const fetchPage = async (page: Input) => {
    if (asked.push(page) > answers.length) throw new Error("asked beyond the end");
    return answers[asked.length - 1];
  };
  const items: unknown[] = [];
  for await (const item of iteratePages(fetchPage, pagination, input)) items.push(item);
  return { items, asked };
}

const page: Pagination = { kind: "page", page: "PageNumber", size: "PageSize", items: "/Items", total: "/TotalCount" };
const offset: Pagination = { kind: "offset", offset: "offset", limit: "limit", items: "/assets", total: "/count" };
const marker: Pagination = { kind: "marker", marker: "marker", limit: "limit", items: "/images", next: "/id" };
const token: Pagination = { kind: "token", token: "NextToken", items: "/Images", next: "/NextToken" };

test("pages are counted up to the total", async () => {
  const { items, asked } = await collect(page, { PageSize: 2, Filter: "x" }, [
    { Items: [1, 2], TotalCount: 5 },
    { Items: [3, 4], TotalCount: 5 },
    { Items: [5], TotalCount: 5 },
  ]);
  expect(items).toEqual([1, 2, 3, 4, 5]);
  expect(asked).toEqual([
    { PageSize: 2, Filter: "x" },
    { PageSize: 2, Filter: "x", PageNumber: 2 },
    { PageSize: 2, Filter: "x", PageNumber: 3 },
  ]);
});

test("an empty page in the middle is no end", async () => {
  const answers = [
    { Items: [1, 2], TotalCount: 6 },
    { Items: [], TotalCount: 6 },
    { Items: [5, 6], TotalCount: 6 },
  ];
  expect((await collect(page, { PageSize: 2 }, answers)).items).toEqual([1, 2, 5, 6]);
  expect((await collect(page, {}, answers)).items).toEqual([1, 2, 5, 6]);
  const tokens = [
    { Images: [1], NextToken: "a" },
    { Images: [], NextToken: "b" },
    { Images: [2], NextToken: "" },
  ];
  expect((await collect(token, {}, tokens)).items).toEqual([1, 2]);
});

test("without a total, a page that is not full is the last", async () => {
  const { total: _total, ...endless } = page;
  const full = [{ Items: [1, 2] }, { Items: [3, 4] }, { Items: [] }];
  expect((await collect(endless as Pagination, { PageSize: 2 }, full)).items).toEqual([1, 2, 3, 4]);
  const short = [{ Items: [1] }, { Items: [] }];
  expect((await collect(endless as Pagination, { PageSize: 2 }, short)).items).toEqual([1]);
});

test("without a total, a service that takes no notice of the page is asked no more", async () => {
  const { total: _total, ...endless } = page;
  const same = { Items: [{ id: "a" }] };
  expect(await collect(endless as Pagination, {}, [same])).toEqual({ items: [{ id: "a" }], asked: [{}] });
  expect((await collect(endless as Pagination, { PageSize: 1 }, [same, same])).items).toEqual([{ id: "a" }]);
});

test("nothing is lost where the service allows less than was asked for", async () => {
  const { total: _total, ...endless } = page;
  const pages = [[1, 2], [3, 4], [5]];
  const counted = pages.map((Items) => ({ Items, TotalCount: 5 }));
  expect((await collect(page, { PageSize: 9 }, counted)).items).toEqual([1, 2, 3, 4, 5]);
  expect((await collect(endless as Pagination, { PageSize: 9 }, counted)).items).toEqual([1, 2, 3, 4, 5]);
  const { items, asked } = await collect(
    offset,
    { limit: 9 },
    pages.map((assets) => ({ assets, count: 5 })),
  );
  expect(items).toEqual([1, 2, 3, 4, 5]);
  expect(asked.map((input) => input.offset)).toEqual([undefined, 2, 4]);
  const marked = [...pages, []].map((page) => ({ images: page.map((id) => ({ id: `${id}` })) }));
  expect((await collect(marker, { limit: 9 }, marked)).items).toHaveLength(5);
});

test("offsets go on by what was asked for", async () => {
  const { items, asked } = await collect(offset, { limit: 2, offset: 4 }, [
    { assets: [5, 6], count: 7 },
    { assets: [7], count: 7 },
  ]);
  expect(items).toEqual([5, 6, 7]);
  expect(asked.map((input) => input.offset)).toEqual([4, 6]);
});

test("a marker is the id of the last item", async () => {
  const { items, asked } = await collect(marker, { limit: 2 }, [
    { images: [{ id: "a" }, { id: "b" }] },
    { images: [{ id: "c" }] },
    { images: [] },
  ]);
  expect(items).toHaveLength(3);
  expect(asked[1]).toEqual({ limit: 2, marker: "b" });
});

test.each([
  ["an empty list", page, { PageSize: 2 }, { Items: [], TotalCount: 0 }],
  ["a page beyond the end", page, { PageSize: 2, PageNumber: 9 }, { Items: [], TotalCount: 3 }],
  ["no size and nothing found", page, {}, { Items: [], TotalCount: 3 }],
  ["a size of 0", page, { PageSize: 0 }, { Items: [], TotalCount: 3 }],
  ["an offset beyond the end", offset, { limit: 2, offset: 8 }, { assets: [], count: 7 }],
  ["no image", marker, {}, { images: [] }],
  ["a response of another shape", token, {}, "no JSON"],
])("one request is enough for %s", async (_name, pagination, input, answer) => {
  expect(await collect(pagination, input, [answer])).toEqual({ items: [], asked: [input] });
});

test("a service that goes round in circles is not followed", async () => {
  const answers = [{ images: [{ id: "a" }] }, { images: [{ id: "a" }] }];
  expect((await collect(marker, {}, answers)).items).toHaveLength(2);
  const same = { Images: [1], NextToken: "a" };
  expect((await collect(token, {}, [same, same])).items).toEqual([1, 1]);
});

const listImages: Operation<{ limit?: number; marker?: string }, unknown, never> = {
  operationId: "ListImages",
  method: "GET",
  path: "/v2/cloudimages",
  fields: { limit: { in: "query", type: "integer" }, marker: { in: "query", type: "string" } },
  pagination: marker,
};

interface Client {
  iterateListImages(input?: object): AsyncIterable<{ id: string }>;
}

test("a client has an iterator for every list, and it throws the error of a page", async () => {
  const answers = [
    Response.json({ images: [{ id: "a" }] }),
    Response.json({ error: { code: "IMG.0060", message: "" } }, { status: 400 }),
  ];
  const { fetch, requests } = createRecorder(() => answers.shift() ?? Response.error());
  const options = { region: "cn-north-4", credentials: huaweiKeys, fetch };
  const client = createClient<Client>(huaweiRest, ims, { listImages }, options);
  const seen: string[] = [];
  const read = async () => {
    for await (const { id } of client.iterateListImages({ limit: 1 })) seen.push(id);
  };
  await expect(read()).rejects.toMatchObject({ name: "ApiError", code: "IMG.0060" });
  expect(seen).toEqual(["a"]);
  expect(requests.map(({ url }) => url.search)).toEqual(["?limit=1", "?limit=1&marker=a"]);
});
