import type { CheckOptions } from "@facsimile/checks/check";
import { createMockFetch } from "@facsimile/mock";
import { findApis } from "../../src/apis.ts";
import { chooseService } from "../../src/service.ts";

/** Every API of the command. */
export const apis = await findApis();

interface Case {
  readonly response: { readonly body?: Record<string, unknown> };
}

/** A mock in process, the documented success of its operations, and the options that check it. */
export function setUp(id: string) {
  const api = apis.find((one) => one.id === id);
  if (!api) throw new Error(`unknown API ${id}`);
  const mock = createMockFetch({ apis: [api] });
  const service = chooseService(api, "test");
  const options: CheckOptions = { operations: api.operations, url: "http://127.0.0.1", fetch: mock, ...service };
  const successOf = (operation: string): Record<string, unknown> => {
    const [item] = Object.values((api.operations[operation] as { paths: Record<string, object> }).paths);
    const [found] = Object.values(item as object) as { "x-facsimile-cases": Record<string, Case> }[];
    return Object.values(found?.["x-facsimile-cases"] ?? {})[0]?.response.body ?? {};
  };
  return { api, mock, options, successOf };
}
