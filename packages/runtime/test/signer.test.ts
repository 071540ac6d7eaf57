import { inspect } from "node:util";
import { expect, test } from "vitest";
import { alibabaRpc } from "../src/alibaba-rpc.ts";
import { createClient, createSender } from "../src/index.ts";
import { alibabaKeys, copySnapshot, createRecorder, ens } from "./fixtures.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const secret = "s3cr3t/+=";
const credentials = { accessKeyId: "AKID", accessKeySecret: secret, securityToken: "t0k3n" };

test("are in no client, result or error", async () => {
  const echo = `{"Code":"SignatureDoesNotMatch","Message":"server string to sign is:AKID t0k3n ${secret}"}`;
  const { fetch } = createRecorder(() => new Response(echo, { status: 403 }));
  const send = createSender(alibabaRpc, ens, { credentials, fetch });
  const client = createClient(alibabaRpc, ens, { copySnapshot }, { credentials, fetch });
  const result = await send(copySnapshot, input);
  for (const value of [send, client, result, result.error]) {
    expect(inspect(value, { depth: 9, showHidden: true }) + JSON.stringify(value)).not.toMatch(/AKID|t0k3n|s3cr3t/);
  }
});

test.each(["bad\nsecret", "", 7])("of a wrong form (%j) are refused without being shown", async (securityToken) => {
  const { fetch, requests } = createRecorder();
  const wrong = { ...credentials, securityToken } as typeof credentials;
  const error = await createSender(alibabaRpc, ens, { credentials: wrong, fetch })(copySnapshot, input).catch(String);
  expect(error).toMatch(/^TypeError: credentials\.securityToken must be/);
  expect(error).not.toContain("secret\n");
  expect(requests).toEqual([]);
});

test("may come from a function, and must be given", async () => {
  const { fetch, last } = createRecorder();
  await createSender(alibabaRpc, ens, { credentials: async () => alibabaKeys, fetch })(copySnapshot, input);
  expect(last().headers.authorization).toContain("Credential=testid");
  expect(() => createSender(alibabaRpc, ens, {} as { credentials: typeof alibabaKeys })).toThrow("credentials");
});
