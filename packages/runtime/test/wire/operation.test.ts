import { expect, test } from "vitest";
import { ApiError, createSend, type Operation } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { readParameter } from "../../src/wire/operation.ts";
import { alibabaKeys, copySnapshot, createRecorder, ens } from "../fixtures.ts";

const fields = {
  SnapshotId: { in: "query", type: "string" },
  DestinationRegionIds: { in: "query", type: "array" },
} as const;

test.each([
  [["Invalid%s"], "InvalidSnapshotId", "SnapshotId"],
  [["Invalid%s"], "InvalidSnapshotId.NotFound", "SnapshotId"],
  [["Invalid%s"], "InvalidsnapshotID", "SnapshotId"],
  [["InvalidParameter.%s"], "InvalidParameter.DestinationRegionIds", "DestinationRegionIds"],
  [["InvalidParameter.%s", "Invalid%s"], "InvalidSnapshotId", "SnapshotId"],
  [["Invalid%s"], "InvalidTimeStamp.Expired", undefined],
  [["Invalid%s"], "Invalid", undefined],
  [["Invalid%s"], "NoPermission", undefined],
  [["InvalidParameter.%s"], "InvalidSnapshotId", undefined],
  [[], "InvalidSnapshotId", undefined],
  [["Invalid%s"], undefined, undefined],
])("by %j, the code %s names %s", (codeTemplates, code, field) => {
  expect(readParameter({ fields, codeTemplates }, code)).toBe(field);
});

test("the error of a call tells the field, also as JSON", async () => {
  const operation: Operation<object, unknown, string> = { ...copySnapshot, codeTemplates: ["Invalid%s"] };
  const body = { Code: "InvalidSnapshotId", Message: "The specified parameter SnapshotId is invalid.", RequestId: "R" };
  const { fetch } = createRecorder(() => Response.json(body, { status: 400 }));
  const send = createSend(alibabaRpc, ens, { region: "cn-hangzhou", credentials: alibabaKeys, fetch });
  const { error } = await send(operation, { SnapshotId: "s", DestinationRegionIds: ["n"] });
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: "InvalidSnapshotId", parameter: "SnapshotId" });
  expect(error?.toJSON()).toMatchObject({ parameter: "SnapshotId" });
});
