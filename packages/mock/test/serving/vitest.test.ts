import { describe, expect, test } from "vitest";
import { useMock } from "../../src/serving/vitest.ts";
import { apis, ens, ensCall } from "../requests.ts";
import { now, signAcs3 } from "../signed.ts";

const tested = useMock({ apis, now });
const signed = await signAcs3(ensCall("CopySnapshot"));

async function send() {
  const { method, url, headers } = signed;
  const response = await tested.fetch(`https://ens.aliyuncs.com${url}`, { method, headers });
  return { status: response.status, code: ((await response.json()) as { Code?: string }).Code };
}

// Both send the same nonce: whichever came second would be refused if they shared a mock.
describe.each(["one", "other"])("of two tests, the %s", () => {
  test("sees nothing of what the other sent", async () => {
    expect(await send()).toEqual({ status: 200, code: undefined });
    expect(await send()).toEqual({ status: 400, code: "SignatureNonceUsed" });
    expect(tested.mock.journal.entries()).toHaveLength(2);
  });

  test("has a clock of its own", async () => {
    expect(tested.mock.clock.now()).toEqual(now);
    tested.mock.clock.set(new Date(now.getTime() + 16 * 60 * 1000));
    expect(await send()).toEqual({ status: 400, code: "InvalidTimeStamp.Expired" });
  });
});

test("a wrong option fails at once, before any test", () => {
  expect(() => useMock({ apis: [ens], errorStatus: { [ens.id]: 1 } })).toThrow("Fix:");
});
