import type { Pagination } from "@facsimile/runtime";
import type { Resource } from "./resource.ts";

/** One page of a list, with what responses say about it. */
export interface Page {
  readonly resources: readonly Resource[];
  readonly page: number;
  readonly size: number;
  readonly total: number;
  /** The last one here if more follow, else empty. */
  readonly next: string;
}

type Input = Readonly<Record<string, unknown>>;

/** Cuts the page out of a list that a caller asks for. */
export function cutPage(
  resources: readonly Resource[],
  pagination: Pagination,
  input: Input,
  size: number | string = 10,
): Page {
  const length = Math.max(readLength(pagination, input, size), 1);
  const start = findStart(resources, pagination, input, length);
  const cut = resources.slice(start, start + length);
  return {
    resources: cut,
    page: Math.floor(start / length) + 1,
    size: length,
    total: resources.length,
    next: start + length < resources.length ? (cut.at(-1)?.id ?? "") : "",
  };
}

// The size is a number where the contract has no default, or the input that says it where nothing else does.
function readLength(pagination: Pagination, input: Input, size: number | string): number {
  if (typeof size === "string") return readNumber(input[size], 10);
  if (pagination.kind === "token") return size;
  return readNumber(input[pagination.kind === "page" ? pagination.size : pagination.limit], size);
}

function findStart(resources: readonly Resource[], pagination: Pagination, input: Input, length: number): number {
  if (pagination.kind === "page") return (Math.max(readNumber(input[pagination.page], 1), 1) - 1) * length;
  if (pagination.kind === "offset") return Math.max(readNumber(input[pagination.offset], 0), 0);
  const after = input[pagination.kind === "marker" ? pagination.marker : pagination.token];
  if (after === undefined || after === "") return 0;
  const at = resources.findIndex(({ id }) => id === after);
  return at < 0 ? resources.length : at + 1;
}

function readNumber(value: unknown, otherwise: number): number {
  return typeof value === "number" && Number.isFinite(value) ? Math.trunc(value) : otherwise;
}
