import { isStructured, readPointer } from "./json.ts";
import type { Pagination } from "./operation.ts";

type Input = Readonly<Record<string, unknown>>;

/** Asks for one page; rejects if it cannot be had. */
export type FetchPage = (input: Input) => Promise<unknown>;

/** Every item of a list, page after page; stops at the end, goes on over an empty page, and sends no request twice. */
export async function* iteratePages(
  fetchPage: FetchPage,
  pagination: Pagination,
  input: Input,
): AsyncGenerator<unknown, void> {
  const sent = new Set<string>();
  let next: Input | undefined = input;
  // Where the call names no size, the longest page so far tells it.
  let longest = 0;
  while (next && !sent.has(JSON.stringify(next))) {
    sent.add(JSON.stringify(next));
    const data = await fetchPage(next);
    const items = readItems(data, pagination);
    yield* items;
    longest = Math.max(longest, items.length);
    next = nextInput(pagination, next, { data, items, longest });
  }
}

interface Page {
  readonly data: unknown;
  readonly items: readonly unknown[];
  readonly longest: number;
}

function nextInput(pagination: Pagination, input: Input, page: Page): Input | undefined {
  switch (pagination.kind) {
    case "page":
      return nextPage(pagination, input, page);
    case "offset":
      return nextOffset(pagination, input, page);
    case "marker":
      return nextMarker(pagination, input, page);
    case "token":
      return nextToken(pagination, input, page);
  }
}

type Kind<Name> = Extract<Pagination, { kind: Name }>;

function nextPage({ page, size, total }: Kind<"page">, input: Input, { data, items, longest }: Page) {
  const current = readNumber(input[page]) ?? 1;
  const length = readNumber(input[size]) ?? longest;
  const count = total === undefined ? undefined : readNumber(readPointer(data, total));
  // Without a total, a page that is not full is the last.
  const more = count === undefined ? length > 0 && items.length >= length : length > 0 && current * length < count;
  return more ? { ...input, [page]: current + 1 } : undefined;
}

function nextOffset({ offset, limit, total }: Kind<"offset">, input: Input, { data, longest }: Page) {
  const length = readNumber(input[limit]) ?? longest;
  const next = (readNumber(input[offset]) ?? 0) + length;
  const count = readNumber(readPointer(data, total)) ?? 0;
  return length > 0 && next < count ? { ...input, [offset]: next } : undefined;
}

function nextMarker({ marker, limit, next }: Kind<"marker">, input: Input, { items }: Page) {
  const full = items.length >= (readNumber(input[limit]) ?? 1);
  const last = readPointer(items.at(-1), next);
  return full && typeof last === "string" ? { ...input, [marker]: last } : undefined;
}

function nextToken({ token, next }: Kind<"token">, input: Input, { data }: Page) {
  const value = readPointer(data, next);
  return typeof value === "string" && value !== "" ? { ...input, [token]: value } : undefined;
}

function readItems(data: unknown, { items }: Pagination): readonly unknown[] {
  const found = isStructured(data) ? readPointer(data, items) : undefined;
  return Array.isArray(found) ? found : [];
}

function readNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
