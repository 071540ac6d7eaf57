import { ServerResponse } from "node:http";
import { type CheckOptions, checkService } from "@facsimile/checks/check";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import gaps from "@facsimile/vectors/gaps/prism.json" with { type: "json" };
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { chooseService } from "../src/service.ts";
import { apis } from "./check/set-up.ts";

// `prism mock`, as its command starts it.
const config = {
  ...{ mock: { dynamic: false }, checkSecurity: true, validateRequest: true, validateResponse: true },
  ...{ isProxy: false as const, errors: false, upstreamProxy: undefined },
};
const components = { logger: createLogger("prism", { level: "silent" }) };

// It writes violations into a header, and ends if a pattern among them has a character that headers do not hold.
const { setHeader } = ServerResponse.prototype;
beforeAll(() => {
  vi.spyOn(ServerResponse.prototype, "setHeader").mockImplementation(function (this: ServerResponse, name, value) {
    return setHeader.call(this, name, name === "sl-violations" ? encodeURI(String(value)) : value);
  });
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** What a check finds that a mock of Prism takes or gives, and should not. */
async function findViolations(document: object, options: Omit<CheckOptions, "url" | "operations">) {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const server = createServer(operations, { cors: false, components, config });
  const url = await server.listen(0, "127.0.0.1");
  const [item] = Object.values((document as { paths: Record<string, object> }).paths);
  const [operation] = Object.values(item as object) as { operationId: string }[];
  const name = operation?.operationId ?? "";
  try {
    const { findings } = await checkService({
      ...options,
      operations: { [name]: document },
      url,
      allowedWrites: [name],
    });
    return findings.filter(({ level }) => level === "violation");
  } finally {
    await server.close();
  }
}

describe("each gap of Prism is what a check finds at a mock of an operation that has it, and nothing else", () => {
  const options = { protocol: huaweiRest, credentials: {} };

  test.each(gaps.cases)("$name: $says", async ({ operation, accepts, breaks }) => {
    const cases = { it: { request: accepts, response: { status: 200 } } };
    const document = {
      ...{ openapi: "3.1.0", info: { title: "Gap", version: "1" } },
      paths: { "/": { post: { ...operation, security: [], "x-facsimile-cases": cases } } },
    };
    if (typeof breaks === "string")
      return await expect(findViolations(document, options)).rejects.toThrow("Fix: correct this schema");
    const found = (await findViolations(document, options)).filter(({ place }) => place.startsWith("request"));
    // A rule can be broken at each of its fields.
    expect(new Set(found.map(({ place, rule }) => `${place.split(" ")[1]} ${rule}`))).toEqual(
      new Set([`${breaks.in} ${breaks.keyword}`]),
    );
    return expect(found.map(({ place }) => place)).toContain(`request ${breaks.in} ${breaks.name}`);
  });
});

test("at stock mocks of all operations a check finds the listed gaps, and nothing else", async () => {
  const found = new Set<string>();
  for (const api of apis)
    for (const document of Object.values(api.operations))
      for (const { place, rule } of await findViolations(document, chooseService(api, "test")))
        found.add(nameGap(place, rule) ?? `${place} ${rule}`);
  const names = [...gaps.cases, ...gaps.service].map(({ name }) => name);
  expect([...found].filter((name) => !names.includes(name))).toEqual([]);
  // What no operation of these APIs has is shown above.
  expect(gaps.service.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
});

function nameGap(place: string, rule: string): string | undefined {
  const isCase = ({ breaks }: (typeof gaps.cases)[number]) =>
    typeof breaks !== "string" && place.startsWith(`request ${breaks.in} `) && breaks.keyword === rule;
  const service = gaps.service.find(({ rules }) => rules.includes(rule));
  return (gaps.cases.find(isCase) ?? service)?.name;
}
