import { describe, expect, test } from "vitest";
import { ApiError, createClient, type Operation, type Pagination } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { iteratePages } from "../../src/waiting/pagination.ts";
import { createRecorder, huaweiKeys, ims } from "../fixtures.ts";
import { waitBy } from "../waits.ts";

type Input = Readonly<Record<string, unknown>>;

/** Iterates over responses that are given in turn; fails if more are requested. */
async function collect(pagination: Pagination, input: Input, responses: readonly unknown[]) {
  const result = await tryToCollect(pagination, input, responses);
  if (result.error) throw result.error;
  return { items: result.items, requests: result.requests };
}

/** The same, with the error that ended the list, if any. */
async function tryToCollect(pagination: Pagination, input: Input, responses: readonly unknown[]) {
  const requests: Input[] = [];
  const fetchPage = async (page: Input) => {
    if (requests.push(page) > responses.length) throw new Error("a request beyond the last response");
    return responses[requests.length - 1];
  };
  const items: unknown[] = [];
  let error: unknown;
  try {
    for await (const item of iteratePages(fetchPage, { operationId: "List", pagination }, input)) items.push(item);
  } catch (thrown) {
    error = thrown;
  }
  return { items, requests, error };
}

/** 25 items in pages of ten, each page with what `more` adds. */
const pagesOf = (name: string, more: object) =>
  [10, 10, 5].map((length, page) => ({ [name]: Array.from({ length }, (_, at) => page * 10 + at), ...more }));

const page: Pagination = { kind: "page", page: "PageNumber", size: "PageSize", items: "/Items", total: "/TotalCount" };
const offset: Pagination = { kind: "offset", offset: "offset", limit: "limit", items: "/assets", total: "/count" };
const marker: Pagination = { kind: "marker", marker: "marker", limit: "limit", items: "/images", next: "/id" };
const token: Pagination = { kind: "token", token: "NextToken", items: "/Images", next: "/NextToken" };

test("pages are counted up to the total", async () => {
  const { items, requests } = await collect(page, { PageSize: 2, Filter: "x" }, [
    { Items: [1, 2], TotalCount: 5 },
    { Items: [3, 4], TotalCount: 5 },
    { Items: [5], TotalCount: 5 },
  ]);
  expect(items).toEqual([1, 2, 3, 4, 5]);
  expect(requests).toEqual([
    { PageSize: 2, Filter: "x" },
    { PageSize: 2, Filter: "x", PageNumber: 2 },
    { PageSize: 2, Filter: "x", PageNumber: 3 },
  ]);
});

test("an empty page in the middle does not end the list", async () => {
  const responses = [
    { Items: [1, 2], TotalCount: 6 },
    { Items: [], TotalCount: 6 },
    { Items: [5, 6], TotalCount: 6 },
  ];
  expect((await collect(page, { PageSize: 2 }, responses)).items).toEqual([1, 2, 5, 6]);
  expect((await collect(page, {}, responses)).items).toEqual([1, 2, 5, 6]);
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

test("without a total, a service that takes no notice of the page is called no more", async () => {
  const { total: _total, ...endless } = page;
  const same = { Items: [{ id: "a" }] };
  expect(await collect(endless as Pagination, {}, [same])).toEqual({ items: [{ id: "a" }], requests: [{}] });
  expect((await collect(endless as Pagination, { PageSize: 1 }, [same, same])).items).toEqual([{ id: "a" }]);
});

test("nothing is lost where the service allows less than was requested", async () => {
  const { total: _total, ...endless } = page;
  const pages = [[1, 2], [3, 4], [5]];
  const counted = pages.map((Items) => ({ Items, TotalCount: 5 }));
  expect((await collect(page, { PageSize: 9 }, counted)).items).toEqual([1, 2, 3, 4, 5]);
  expect((await collect(endless as Pagination, { PageSize: 9 }, counted)).items).toEqual([1, 2, 3, 4, 5]);
  const { items, requests } = await collect(
    offset,
    { limit: 9 },
    pages.map((assets) => ({ assets, count: 5 })),
  );
  expect(items).toEqual([1, 2, 3, 4, 5]);
  expect(requests.map((input) => input.offset)).toEqual([undefined, 2, 4]);
  const marked = [...pages, []].map((page) => ({ images: page.map((id) => ({ id: `${id}` })) }));
  expect((await collect(marker, { limit: 9 }, marked)).items).toHaveLength(5);
});

test("offsets go on by what was requested", async () => {
  const { items, requests } = await collect(offset, { limit: 2, offset: 4 }, [
    { assets: [5, 6], count: 7 },
    { assets: [7], count: 7 },
  ]);
  expect(items).toEqual([5, 6, 7]);
  expect(requests.map((input) => input.offset)).toEqual([4, 6]);
});

test("a marker is the id of the last item", async () => {
  const { items, requests } = await collect(marker, { limit: 2 }, [
    { images: [{ id: "a" }, { id: "b" }] },
    { images: [{ id: "c" }] },
    { images: [] },
  ]);
  expect(items).toHaveLength(3);
  expect(requests[1]).toEqual({ limit: 2, marker: "b" });
});

test.each([
  ["page", "as text", page, "Items", {}, { TotalCount: "25" }],
  ["page", "as text, beside a size,", page, "Items", { PageSize: 10 }, { TotalCount: "25" }],
  ["page", "that is absent", page, "Items", {}, {}],
  ["page", "that is null", page, "Items", {}, { TotalCount: null }],
  ["page", "that is not a count", page, "Items", {}, { TotalCount: "many" }],
  ["page", "below zero", page, "Items", {}, { TotalCount: -1 }],
  ["page", "below what has been returned", page, "Items", {}, { TotalCount: 3 }],
  ["offset", "as text", offset, "assets", {}, { count: "25" }],
  ["offset", "that is absent", offset, "assets", {}, {}],
  ["offset", "that is absent, beside a limit,", offset, "assets", { limit: 10 }, {}],
  ["offset", "that is null", offset, "assets", { limit: 10 }, { count: null }],
  ["offset", "of another type", offset, "assets", {}, { count: { value: 25 } }],
] as const)("a list by %s with a total %s is read to its end", async (_kind, _total, pagination, name, input, more) => {
  const { items, requests } = await collect(pagination, input, pagesOf(name, more));
  expect(items).toEqual(Array.from({ length: 25 }, (_, at) => at));
  expect(requests).toHaveLength(3);
});

test("without a usable total, a list that ends with a full page is requested for one more page", async () => {
  const full = [{ Items: [1, 2] }, { Items: [3, 4] }, { Items: [] }];
  expect((await collect(page, {}, full)).items).toEqual([1, 2, 3, 4]);
});

test.each([
  ["a number", 7, "7"],
  ["a number beyond 2^53, which is text by then", "90071992547409931", "90071992547409931"],
  ["text", "a", "a"],
])("a token that is %s leads to the next page", async (_what, NextToken, expected) => {
  const { items, requests } = await collect(token, {}, [{ Images: [1], NextToken }, { Images: [2] }]);
  expect(items).toEqual([1, 2]);
  expect(requests[1]).toEqual({ NextToken: expected });
});

test.each([
  ["absent", {}],
  ["null", { NextToken: null }],
  ["empty", { NextToken: "" }],
  ["0", { NextToken: 0 }],
])("a token that is %s ends the list", async (_what, more) => {
  expect((await collect(token, {}, [{ Images: [1], ...more }])).items).toEqual([1]);
});

test("a marker that is a number leads to the next page", async () => {
  const { requests } = await collect(marker, {}, [{ images: [{ id: 7 }] }, { images: [] }]);
  expect(requests[1]).toEqual({ marker: "7" });
});

describe("a list that cannot be read to its end throws an error that says why", () => {
  test.each([
    ["inside an object", page, { Items: { Item: [1] }, TotalCount: 1 }, "Items is of the type object, not a list"],
    ["that is missing", token, { RequestId: "R" }, "Images is missing, not a list"],
    ["that is null", token, { Images: null }, "Images is null, not a list"],
    ["that is text", marker, { images: "[]" }, "images is of the type string, not a list"],
    ["that is missing, beside a total", offset, { count: 3 }, "assets is missing, not a list"],
    ["of a response that is not an object", token, "<html>", "Images is missing, not a list"],
  ])("a list %s", async (_what, pagination, response, problem) => {
    const { error } = await tryToCollect(pagination, {}, [response]);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ operationId: "List", status: 200, retryable: false });
    expect(String(error)).toContain(`List: HTTP status 200 without an error code: the list cannot be read: ${problem}`);
  });

  test.each([
    [
      "a token that comes twice",
      token,
      [
        { Images: [1], NextToken: "a" },
        { Images: [2], NextToken: "a" },
      ],
      [1, 2],
    ],
    [
      "tokens that go round in circles",
      token,
      ["a", "b", "a"].map((NextToken, at) => ({ Images: [at], NextToken })),
      [0, 1, 2],
    ],
    [
      "a marker that comes twice",
      marker,
      [{ images: [{ id: "a" }] }, { images: [{ id: "a" }] }],
      [{ id: "a" }, { id: "a" }],
    ],
    ["a token that is an object", token, [{ Images: [1], NextToken: {} }], []],
    ["a token that is true", token, [{ Images: [1], NextToken: true }], []],
    ["a last item without its marker", marker, [{ images: [{ id: "a" }, {}] }], []],
    [
      "a page that comes again, although the total says more",
      page,
      [
        { Items: [1], TotalCount: 3 },
        { Items: [1], TotalCount: 3 },
      ],
      [1],
    ],
    [
      "the same by offset",
      offset,
      [
        { assets: [1], count: "3" },
        { assets: [1], count: "3" },
      ],
      [1],
    ],
  ])("%s", async (_what, pagination, responses, before) => {
    const { items, error } = await tryToCollect(pagination, {}, responses);
    expect(items).toEqual(before);
    expect(error).toMatchObject({ name: "ApiError" });
    expect(String(error)).toMatch(/cannot be read: .+\. Fix: /);
  });

  test("always new tokens, after as many pages as the caller allows", async () => {
    let sent = 0;
    const fetchPage = async () => ({ Images: [1], NextToken: `t-${++sent}` });
    const read = async (maxPages?: number) => {
      for await (const _ of iteratePages(fetchPage, { operationId: "List", pagination: token }, {}, maxPages));
    };
    await expect(read(3)).rejects.toThrow("the list has not ended after 3 pages");
    expect(sent).toBe(3);
    sent = 0;
    await expect(read()).rejects.toThrow("the list has not ended after 10000 pages");
  });

  test("always new tokens of empty pages", async () => {
    let sent = 0;
    const fetchPage = async () => ({ Images: [], NextToken: `t-${++sent}` });
    const read = async () => {
      for await (const _ of iteratePages(fetchPage, { operationId: "List", pagination: token }, {}));
    };
    await expect(read()).rejects.toThrow("the last 100 pages are empty");
    expect(sent).toBe(100);
  });
});

test("a list that is left out is empty if the total says so", async () => {
  expect((await collect(page, {}, [{ TotalCount: "0" }])).items).toEqual([]);
  expect((await collect(offset, {}, [{ assets: null, count: 0 }])).items).toEqual([]);
});

test.each([
  ["an empty list", page, { PageSize: 2 }, { Items: [], TotalCount: 0 }],
  ["a page beyond the end", page, { PageSize: 2, PageNumber: 9 }, { Items: [], TotalCount: 3 }],
  ["no size and nothing found", page, {}, { Items: [], TotalCount: 3 }],
  ["a size of 0", page, { PageSize: 0 }, { Items: [], TotalCount: 3 }],
  ["an offset beyond the end", offset, { limit: 2, offset: 8 }, { assets: [], count: 7 }],
  ["no image", marker, {}, { images: [] }],
])("one request is enough for %s", async (_name, pagination, input, response) => {
  expect(await collect(pagination, input, [response])).toEqual({ items: [], requests: [input] });
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
  const responses = [
    Response.json({ images: [{ id: "a" }] }),
    Response.json({ error: { code: "IMG.0060", message: "" } }, { status: 400 }),
  ];
  const { fetch, requests } = createRecorder(() => responses.shift() ?? Response.error());
  const options = { region: "cn-north-4", credentials: huaweiKeys, fetch };
  const client = createClient<Client>(huaweiRest, ims, { listImages }, options, { loadWaiting: waitBy({}) });
  const seen: string[] = [];
  const read = async () => {
    for await (const { id } of client.iterateListImages({ limit: 1 })) seen.push(id);
  };
  await expect(read()).rejects.toMatchObject({ name: "ApiError", code: "IMG.0060" });
  expect(seen).toEqual(["a"]);
  expect(requests.map(({ url }) => url.search)).toEqual(["?limit=1", "?limit=1&marker=a"]);
});
