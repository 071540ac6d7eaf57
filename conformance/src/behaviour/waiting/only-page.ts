import { operationsOf } from "@facsimile/catalog";
import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";

type Asked = Parameters<typeof globalThis.fetch>[0];

/** A mock without state whose lists end with their first page. An example that tells of a next page would do so again on that page. */
export function onlyPages(api: ApiUnderTest, mock: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await mock(input, init);
    return response.ok ? Response.json(asOnlyPage(api, input, await response.json())) : response;
  };
}

/** A body that tells of no next page. */
export function asOnlyPage({ operations }: ApiUnderTest, asked: Asked, body: unknown): unknown {
  const paginations = operations.map(paginationOf);
  const { searchParams } = new URL(asked instanceof Request ? asked.url : asked);
  // Behind the last item there is nothing.
  const isNext = paginations.some(({ marker }) => marker && searchParams.has(marker));
  const names = paginations.flatMap(({ total, kind, next }) =>
    [total, kind === "token" ? next : undefined].map((at) => at?.split("/").at(-1)),
  );
  return JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    names.includes(key) ? undefined : isNext && Array.isArray(value) ? [] : value,
  );
}

/** How the list of an operation goes on; empty for an operation without one. */
export function paginationOf({ document }: OperationUnderTest): Partial<Readonly<Record<string, string>>> {
  return (operationsOf(document)[0]?.operation["x-facsimile-pagination"] ?? {}) as Readonly<Record<string, string>>;
}
