import type { Case } from "@facsimile/catalog";
import { type RunningMock, startMock, testKey } from "@facsimile/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isSuccess } from "../src/expected-outcome.ts";
import { waysToAuthenticate } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";
import { type Difference, findCores, type SdkCore, type SdkKey, sdkRequest } from "./sdk/index.ts";

const { id, operations, folder } = api;
const cores = findCores(folder.protocol.id);
const temporary = { accessKeyId: "sts-id", secret: "sts-secret", securityToken: "sts-token/+=" };

let mock: RunningMock;
beforeAll(async () => {
  const documents = Object.fromEntries(operations.map(({ operationId, built }) => [operationId, built]));
  mock = await startMock({ apis: [{ id, operations: documents }], keys: { [temporary.accessKeyId]: temporary } });
});
afterAll(async () => mock.close());

type Entry = readonly [name: string, example: Case];

const entries = operations.map((operation) => {
  const cases = Object.entries(operation.cases);
  const isGood = ([, example]: Entry) => isSuccess(operation.document, example);
  return { operation, good: cases.filter(isGood), bad: cases.filter((entry) => !isGood(entry)) };
});

// The sender of an operation that anyone may call is not checked.
const signed = entries.flatMap((entry) => {
  const isSigned = waysToAuthenticate(entry.operation.document).every((way) => way.length > 0);
  return isSigned && entry.good[0] ? [[entry, entry.good[0]] as const] : [];
})[0] as readonly [(typeof entries)[number], Entry];

test("some core of the vendor fits", () => {
  expect(cores).not.toEqual([]);
});

describe.each(cores)("$name", (core) => {
  const send = ({ operation }: (typeof entries)[number], [name, example]: Entry, key: SdkKey = testKey) =>
    core.send({
      endpoint: mock.apis[id] ?? "",
      operationId: operation.operationId,
      request: sdkRequest(operation, name, example),
      key,
    });

  const refuse = async (call: Promise<unknown>): Promise<string> => {
    const error = await call.then(
      () => expect.fail("it takes the error for a success"),
      (thrown: Record<string, unknown>) => thrown,
    );
    return String(error[core.codeAt]);
  };

  const successes = entries.flatMap((entry) =>
    entry.good.map((good) => ({ name: `${entry.operation.operationId} ${good[0]}`, entry, good })),
  );

  test.each(successes)("$name succeeds", async ({ entry, good }) => {
    const { body } = good[1].response;
    const expected = body === undefined && differs(core, "without a body") ? {} : body;
    expect(plain(await send(entry, good))).toEqual(plain(expected));
  });

  test("a temporary key is taken with its token", async () => {
    await expect(send(...signed, temporary)).resolves.toBeDefined();
  });

  test("an unknown key is the SDK's own error", async () => {
    const code = await refuse(send(...signed, { accessKeyId: "nobody", secret: "none" }));
    expect(code).toMatch(/^(InvalidAccessKeyId\.NotFound|APIGW\.0301)$/);
  });

  const refusals = entries.flatMap((entry) => {
    const bad = entry.bad.find(([, { response }]) => response.status >= 400) ?? entry.bad[0];
    return bad ? [{ name: `${entry.operation.operationId} ${bad[0]}`, entry, bad }] : [];
  });

  test.each(refusals)("$name is the SDK's own error", async ({ entry, bad }) => {
    const { status, body } = bad[1].response;
    const call = send(entry, bad);
    if (status < 300 && differs(core, "an error with status 200"))
      return expect(plain(await call)).toEqual(plain(body));
    expect(await refuse(call)).toBe(documentedCode(body));
  });
});

function differs({ differences }: SdkCore, response: Difference["response"]): boolean {
  return differences.some((difference) => difference.response === response);
}

// SDKs give objects of classes of their own.
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function documentedCode(body: unknown): string {
  const { Code, error, error_code } = body as { Code?: string; error?: { code?: unknown }; error_code?: string };
  return String(Code ?? error?.code ?? error_code);
}
