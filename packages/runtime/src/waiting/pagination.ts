import type { CallOptions } from "../sending/index.ts";
import { ApiError, isStructured, type Operation, type Pagination, readPointer } from "../wire/index.ts";

type Input = Readonly<Record<string, unknown>>;

/** Options of an iterator. The time limits are those of each page. */
export interface PageOptions extends CallOptions {
  /** The iterator throws if the list has not ended after so many pages; 10 000 by default. */
  maxPages?: number | undefined;
}

/** What is read page by page. */
export interface List extends Pick<Operation<unknown, unknown, string>, "operationId"> {
  readonly pagination: Pagination;
}

interface Page {
  readonly data: unknown;
  readonly items: readonly unknown[];
  /** Items of the longest page so far. */
  readonly longest: number;
  /** It has the same items as the page before. */
  readonly isRepeated: boolean;
}

const maxEmptyPages = 100;

/** Every item of a list, page after page. Throws an ApiError if a response has no list, or if the list cannot be read to its end. */
export async function* iteratePages(
  fetchPage: (input: Input) => Promise<unknown>,
  list: List,
  input: Input,
  maxPages = 10_000,
): AsyncGenerator<unknown, void> {
  const sent = new Set<string>();
  let next: Input | undefined = input;
  let longest = 0;
  let before = "";
  let emptyPages = 0;
  while (next) {
    const key = JSON.stringify(next);
    if (sent.has(key)) throw createListError(list, `page ${sent.size} leads back to an earlier page`);
    if (sent.size >= maxPages) throw createListError(list, `the list has not ended after ${maxPages} pages`);
    if (emptyPages >= maxEmptyPages) throw createListError(list, `the last ${maxEmptyPages} pages are empty`);
    sent.add(key);
    const data = await fetchPage(next);
    const items = readItems(list, data);
    longest = Math.max(longest, items.length);
    const text = items.length > 0 ? JSON.stringify(items) : "";
    const isRepeated = text !== "" && text === before;
    before = text;
    emptyPages = items.length > 0 ? 0 : emptyPages + 1;
    next = nextInput(list, next, { data, items, longest, isRepeated });
    // A service that takes no notice of the page's number returns the first page again.
    if (!isRepeated || !isNumbered(list.pagination)) yield* items;
  }
}

function nextInput(list: List, input: Input, page: Page): Input | undefined {
  const { pagination } = list;
  if (isNumbered(pagination)) return nextNumber(list, pagination, input, page);
  const [name, value] =
    pagination.kind === "marker"
      ? [pagination.marker, readMarker(list, pagination.next, page)]
      : [pagination.token, readToken(list, pagination.next, page)];
  return value === undefined ? undefined : { ...input, [name]: value };
}

type Kind<Name> = Extract<Pagination, { kind: Name }>;
type Numbered = Kind<"page"> | Kind<"offset">;

function isNumbered(pagination: Pagination): pagination is Numbered {
  return pagination.kind === "page" || pagination.kind === "offset";
}

function nextNumber(list: List, pagination: Numbered, input: Input, page: Page): Input | undefined {
  const isPage = pagination.kind === "page";
  const name = isPage ? pagination.page : pagination.offset;
  const asked = readNumber(input[isPage ? pagination.size : pagination.limit]);
  // The service may allow less than was asked for.
  const length = Math.min(asked ?? page.longest, page.longest || Number.POSITIVE_INFINITY);
  const current = readNumber(input[name]) ?? (isPage ? 1 : 0);
  const start = isPage ? (current - 1) * length : current;
  const total = readTotal(pagination, page, start);
  if (page.isRepeated) {
    if (total !== undefined && total > start)
      throw createListError(list, `${name} ${current} is the page before again`);
    return undefined;
  }
  // Without a total, the first page that is not full is the last. An operation that has no total may return all items if no size is asked for.
  const isFull = page.items.length >= length && (pagination.total !== undefined || asked !== undefined);
  const isLast = length === 0 || !(total === undefined ? isFull : start + length < total);
  return isLast ? undefined : { ...input, [name]: current + (isPage ? 1 : length) };
}

// A total that is less than what has been returned says nothing.
function readTotal({ total }: Numbered, { data, items }: Page, start: number): number | undefined {
  const count = total === undefined ? undefined : readNumber(readPointer(data, total));
  return count !== undefined && count >= start + items.length ? count : undefined;
}

// A short page is not the end: the service may allow less than was asked for.
function readMarker(list: List, pointer: string, { items }: Page): string | undefined {
  if (items.length === 0) return undefined;
  const last = readPointer(items.at(-1), pointer);
  if (isText(last)) return String(last);
  throw createListError(list, `the last item has no ${pointer.slice(1)}, which leads to the next page`);
}

// Services write the end as an absent or empty token, and some as the number 0.
function readToken(list: List, pointer: string, { data }: Page): string | undefined {
  const token = readPointer(data, pointer) ?? "";
  if (token === "" || token === 0) return undefined;
  if (isText(token)) return String(token);
  throw createListError(list, `${pointer.slice(1)} is ${describe(token)}, not a token`);
}

function readItems(list: List, data: unknown): readonly unknown[] {
  const { pagination } = list;
  const found = isStructured(data) ? readPointer(data, pagination.items) : undefined;
  if (Array.isArray(found)) return found;
  // Some services leave out a list that is empty, and say so by the total.
  const total = isNumbered(pagination) && pagination.total && readNumber(readPointer(data, pagination.total));
  if ((found ?? null) === null && total === 0) return [];
  throw createListError(list, `${pagination.items.slice(1)} is ${describe(found)}, not a list`);
}

function createListError({ operationId }: List, problem: string): ApiError {
  const message = `HTTP status 200 without an error code: the list cannot be read: ${problem}. Fix: check the response against the contract, and read single pages meanwhile`;
  return new ApiError(operationId, message, {
    code: undefined,
    status: 200,
    body: undefined,
    retryable: false,
    attempts: 1,
  });
}

function describe(value: unknown): string {
  return value === undefined ? "missing" : value === null ? "null" : `of the type ${typeof value}`;
}

function isText(value: unknown): value is string | number {
  return typeof value === "number" || (typeof value === "string" && value !== "");
}

// Counts come as numbers and as text; anything else says nothing.
function readNumber(value: unknown): number | undefined {
  const count = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) : undefined;
}
