import { expect, test } from "vitest";
import { type ApiError, type ClientOptions, createClient, createSend, type Returned } from "../../src/index.ts";
import type { AlibabaRpcCredentials } from "../../src/protocols/alibaba-rpc.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { alibabaKeys, copySnapshot, createRecorder, ens } from "../fixtures.ts";

const send = createSend(alibabaRpc, ens, { credentials: alibabaKeys, fetch: createRecorder().fetch });

test("an input is closed", async () => {
  // @ts-expect-error: DestinationRegionIds is missing
  await expect(send(copySnapshot, { SnapshotId: "sp-1" })).rejects.toThrow("DestinationRegionIds is required");
  // @ts-expect-error: SnapshotID is not a field
  await expect(send(copySnapshot, { SnapshotId: "sp-1", DestinationRegionIds: [], SnapshotID: "" })).rejects.toThrow();
});

test("an error code is open", () => {
  const isNew = (error: ApiError<"InvalidSnapshotId">) =>
    error.code === "InvalidSnapshotId" || error.code === "SomethingNew";
  expect(isNew({ code: "SomethingNew" } as ApiError<"InvalidSnapshotId">)).toBe(true);
});

test("data is there only once an error is ruled out", async () => {
  const result = await send(copySnapshot, { SnapshotId: "sp-1", DestinationRegionIds: [] });
  // @ts-expect-error: data may be undefined
  expect(result.data.RequestId).toBeUndefined();
  if (!result.error) expect(result.data.RequestId).toBeUndefined();
});

test("Returned follows throwOnError", () => {
  const data: Returned<true, { id: string }, string> = { id: "a" };
  // @ts-expect-error: a result, not data
  const result: Returned<false, { id: string }, string> = { id: "a" };
  expect(data).toEqual(result);
});

test("credentials are those of the protocol", () => {
  // @ts-expect-error: accessKeySecret is missing
  const options: ClientOptions<AlibabaRpcCredentials> = { credentials: { accessKeyId: "a" } };
  expect(options).toBeDefined();
});

// Compiled with exactOptionalPropertyTypes.
test("an option, a header or a credential that is undefined is as one that is absent", async () => {
  const { fetch, requests } = createRecorder();
  const options: Required<Omit<ClientOptions<AlibabaRpcCredentials>, "credentials">> & {
    credentials: AlibabaRpcCredentials;
  } = {
    credentials: { ...alibabaKeys, securityToken: undefined },
    fetch,
    region: undefined,
    endpoint: undefined,
    transport: undefined,
    protocol: undefined,
    validate: undefined,
    middleware: undefined,
    throwOnError: undefined,
    projectId: undefined,
    domainId: undefined,
    retry: { attempts: undefined, baseDelay: undefined, maxDelay: undefined, budget: undefined },
    hooks: { attemptStart: undefined, attemptEnd: undefined, retry: undefined, wait: undefined },
    timeout: undefined,
    deadline: undefined,
    clock: undefined,
    nonce: undefined,
    sleep: undefined,
    random: undefined,
  };
  const call = { headers: { accept: undefined, "x-a": undefined }, signal: undefined, timeout: undefined };
  const client = createClient<{ copySnapshot: (...given: unknown[]) => Promise<unknown> }>(
    alibabaRpc,
    ens,
    { copySnapshot },
    options,
  );
  const input = { SnapshotId: "sp-1", DestinationRegionIds: ["r"] };
  await client.copySnapshot({ ...input, DestinationSnapshotName: undefined }, call);
  await client.copySnapshot(input);
  const [given, absent] = requests;
  const names = (request: typeof given) => Object.keys(request?.headers ?? {});
  expect([given?.url.search, names(given), given?.headers.accept]).toEqual([
    absent?.url.search,
    names(absent),
    absent?.headers.accept,
  ]);
});
