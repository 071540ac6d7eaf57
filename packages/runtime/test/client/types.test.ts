import { expect, test } from "vitest";
import { type ApiError, type ClientOptions, createSend, type Returned } from "../../src/index.ts";
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
