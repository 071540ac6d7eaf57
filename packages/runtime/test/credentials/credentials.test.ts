import { createRequire } from "node:module";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createCredentialReader } from "../../src/credentials/credentials.ts";
import { createSend, InputError } from "../../src/index.ts";
import { type AlibabaRpcCredentials, alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { alibabaKeys, copySnapshot, createRecorder, ens } from "../fixtures.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const hour = 3_600_000;

/** A source whose n-th key is `key-n`, and a reader of it whose time is moved by hand. */
function createSource(expiration?: (now: number) => Date | string | number) {
  let now = Date.UTC(2026, 0, 31);
  const inputs: unknown[] = [];
  const give = async (refused?: unknown) => {
    inputs.push(refused);
    const keys = { accessKeyId: `key-${inputs.length}`, accessKeySecret: "s" };
    return { ...keys, ...(expiration && { expiration: expiration(now) }) };
  };
  const reader = createCredentialReader<AlibabaRpcCredentials>(
    alibabaRpc,
    { id: "alibaba-ens" },
    give,
    () => new Date(now),
  );
  return { reader, inputs, pass: (milliseconds: number) => (now += milliseconds) };
}

test.each<[string, (now: number) => Date | string | number]>([
  ["a Date", (now) => new Date(now + hour)],
  ["ISO 8601 text", (now) => new Date(now + hour).toISOString()],
  ["milliseconds since 1970", (now) => now + hour],
])("those that end (%s) are kept until a minute before", async (_, expiration) => {
  const { reader, inputs, pass } = createSource(expiration);
  expect((await reader.read()).accessKeyId).toBe("key-1");
  pass(hour - 60_001);
  expect((await reader.read()).accessKeyId).toBe("key-1");
  pass(1);
  expect((await reader.read()).accessKeyId).toBe("key-2");
  expect(inputs).toHaveLength(2);
});

test("those that do not say when they end are read every time, so that their source decides", async () => {
  const { reader, inputs } = createSource();
  await reader.read();
  await reader.read();
  expect(inputs).toHaveLength(2);
});

test("calls that wait together ask once, at the start and when the keys end", async () => {
  const { reader, inputs, pass } = createSource((now) => now + hour);
  const readMany = () => Promise.all(Array.from({ length: 100 }, () => reader.read()));
  expect(new Set((await readMany()).map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(["key-1"]));
  pass(hour);
  expect(new Set((await readMany()).map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(["key-2"]));
  expect(inputs).toHaveLength(2);
});

test("those that the service refused are renewed once for all calls, and their source is told which", async () => {
  const { reader, inputs } = createSource((now) => now + hour);
  const refused = await reader.read();
  reader.renew(refused);
  reader.renew(refused);
  const renewed = await Promise.all([reader.read(), reader.read()]);
  expect(renewed.map(({ accessKeyId }) => accessKeyId)).toEqual(["key-2", "key-2"]);
  reader.renew(refused);
  expect(await reader.read()).toBe(renewed[0]);
  expect(inputs).toEqual([undefined, refused]);
});

test("a source that fails fails that call, and the next call reads it again", async () => {
  const { fetch, requests } = createRecorder();
  const failure = new Error("the vault is sealed");
  let reads = 0;
  const credentials = () => {
    reads++;
    if (reads === 1) throw failure;
    return alibabaKeys;
  };
  const send = createSend(alibabaRpc, ens, { credentials, fetch });
  const { error } = await send(copySnapshot, input);
  expect(error).toMatchObject({ name: "TransportError", sent: "no", attempts: 0, cause: failure });
  expect(requests).toEqual([]);
  expect((await send(copySnapshot, input)).data).toEqual({});
});

// The vendor's module is CommonJS.
const { default: Credential, Config } = createRequire(import.meta.url)("@alicloud/credentials");

test.each([
  ["access_key", undefined],
  ["sts", "sts-token/+="],
])("a client of @alicloud/credentials is taken as it is: %s", async (type, securityToken) => {
  const { fetch, last } = createRecorder();
  const credentials = new Credential(new Config({ type, ...alibabaKeys, securityToken }));
  await createSend(alibabaRpc, ens, { credentials, fetch })(copySnapshot, input);
  expect(last().headers.authorization).toContain("Credential=testid");
  expect(last().headers["x-acs-security-token"]).toBe(securityToken);
});

test("credentials of a provider that are incomplete or of a wrong form are refused without being shown", async () => {
  const { fetch, requests } = createRecorder();
  const failures = [
    { accessKeySecret: "s3cr3t", securityToken: "t0k3n" },
    { accessKeyId: "AKID", accessKeySecret: "s3cr3t\n" },
  ].map(async (given) => {
    const credentials = { getCredential: async () => given };
    const failure = await createSend(alibabaRpc, ens, { credentials, fetch })(copySnapshot, input).catch(
      (error) => error,
    );
    expect(failure).toBeInstanceOf(InputError);
    return inspect(failure) + JSON.stringify(failure);
  });
  expect((await Promise.all(failures)).join()).not.toMatch(/s3cr3t|t0k3n|AKID/);
  expect(requests).toEqual([]);
});

test("nothing of a provider's credentials is in client, result or error", async () => {
  const secret = {
    accessKeyId: "AKID-long-enough",
    accessKeySecret: "s3cr3t-long-enough",
    expiration: Date.now() + hour,
  };
  const echo = { Code: "SignatureDoesNotMatch", Message: `AKID-long-enough and s3cr3t-long-enough` };
  const { fetch } = createRecorder(() => Response.json(echo, { status: 400 }));
  const send = createSend(alibabaRpc, ens, { credentials: async () => secret, fetch });
  const result = await send(copySnapshot, input);
  const shown = [send, result, result.error].map((value) => inspect(value, { depth: 9, showHidden: true }));
  expect(shown.join() + JSON.stringify(result)).not.toMatch(/AKID|s3cr3t/);
});
