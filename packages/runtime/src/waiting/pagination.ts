import { isStructured, readPointer } from "../wire/json.ts";
import type { Pagination } from "../wire/operation.ts";

type Input = Readonly<Record<string, unknown>>;

/** Every item of a list, page after page; stops at the end, goes on over an empty page, and sends no request twice. */
export async function* iteratePages(
  fetchPage: (input: Input) => Promise<unknown>,
  pagination: Pagination,
  input: Input,
): AsyncGenerator<unknown, void> {
  const sent = new Set<string>();
  let next: Input | undefined = input;
  let longest = 0;
  let before = "[]";
  while (next && !sent.has(JSON.stringify(next))) {
    sent.add(JSON.stringify(next));
    const data = await fetchPage(next);
    const items = readItems(data, pagination);
    // A service that takes no notice of the page's number gives the first one for ever.
    const text = pagination.kind === "page" ? JSON.stringify(items) : "[]";
    if (text !== "[]" && text === before) return;
    before = text;
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
  const length = readLength(input[size], longest);
  const count = total === undefined ? undefined : readNumber(readPointer(data, total));
  // Without a total, a page that is not full is the last, and without a size no page was asked for.
  const full = input[size] !== undefined && items.length >= length;
  const more = length > 0 && (count === undefined ? full : current * length < count);
  return more ? { ...input, [page]: current + 1 } : undefined;
}

function nextOffset({ offset, limit, total }: Kind<"offset">, input: Input, { data, longest }: Page) {
  const length = readLength(input[limit], longest);
  const next = (readNumber(input[offset]) ?? 0) + length;
  const count = readNumber(readPointer(data, total)) ?? 0;
  return length > 0 && next < count ? { ...input, [offset]: next } : undefined;
}

// A short page is no end: the service may allow less than was asked for.
function nextMarker({ marker, next }: Kind<"marker">, input: Input, { items }: Page) {
  const last = readPointer(items.at(-1), next);
  return typeof last === "string" ? { ...input, [marker]: last } : undefined;
}

function nextToken({ token, next }: Kind<"token">, input: Input, { data }: Page) {
  const value = readPointer(data, next);
  return typeof value === "string" && value !== "" ? { ...input, [token]: value } : undefined;
}

// The longest page so far tells the size where the call names none, or more than the service allows.
function readLength(asked: unknown, longest: number): number {
  const size = readNumber(asked);
  return size === undefined || longest === 0 ? (size ?? longest) : Math.min(size, longest);
}

function readItems(data: unknown, { items }: Pagination): readonly unknown[] {
  const found = isStructured(data) ? readPointer(data, items) : undefined;
  return Array.isArray(found) ? found : [];
}

function readNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
