import { listApis } from "@facsimile/catalog";
import { createClock, createMock } from "@facsimile/mock";
import { describe, expect, test } from "vitest";
import { api } from "./api-under-test.ts";
import { changeBytes, meaningOf, partsOf, type SignedRequest } from "./bindings/index.ts";

interface RecordedRequest {
  readonly name: string;
  readonly api: string;
  readonly credentials: { readonly accessKeyId: string; readonly secret: string };
  readonly clock: string;
  readonly request: SignedRequest;
}

const { id, root, operations, folder } = api;
const apis = [{ id, operations: Object.fromEntries(operations.map((one) => [one.operationId, one.built])) }];
const { cases } = (await import(`@facsimile/vectors/requests/${folder.protocol.id}.json`, { with: { type: "json" } }))
  .default as { cases: RecordedRequest[] };
const own = cases.filter(({ api }) => api === id);

test("every recorded request is of an API that exists", () => {
  expect(cases.filter(({ api }) => !listApis(root).includes(api))).toEqual([]);
});

describe.each(own)("$name", ({ credentials, clock, request }) => {
  const keys = { [credentials.accessKeyId]: credentials.secret };
  const { handle } = createMock({ apis, keys, clock: createClock(new Date(clock)), stateful: false });
  const ask = async (sent: SignedRequest) => {
    const { headers, body } = await handle({ apiId: id, ...sent });
    // JSON, or XML where the format was changed.
    const [, found] = /(?:"Code":"|<Code>)([\w.-]+)/.exec(body) ?? [];
    return { isAccepted: "x-facsimile-case" in headers, code: found };
  };
  const { pathname, search } = new URL(request.url);
  const sent = { ...request, url: pathname + search };

  test.each(partsOf(sent))("a byte changed in $name is refused, unless it means the same", async (part) => {
    const meaning = meaningOf(sent);
    const changes = changeBytes(part.text).map(part.put);
    const accepted = [];
    for (const changed of changes.filter((candidate) => meaningOf(candidate) !== meaning)) {
      const { isAccepted, code } = await ask(changed);
      // A nonce is looked at only when the signature was taken for right.
      if (isAccepted || code === "SignatureNonceUsed") accepted.push(changed);
    }
    expect(accepted).toEqual([]);
    expect(changes.length).toBeGreaterThan(0);
  });
});
