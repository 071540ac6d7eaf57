import type { Fact } from "@facsimile/catalog";
import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";

/** Where a fact of an operation is documented: the file, and the sources of its row, or the vendor's page. */
export function sourceOf({ folder }: ApiUnderTest, { operationId }: OperationUnderTest, fact?: Pick<Fact, "sources">) {
  const page = folder.documented[operationId]?.source;
  const sources = fact?.sources ?? [];
  return `documented/${operationId}.yaml (${sources.length > 0 ? sources.join(", ") : (page?.url ?? page?.title)})`;
}
