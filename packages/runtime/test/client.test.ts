import { expect, test } from "vitest";
import { alibabaRpc } from "../src/alibaba-rpc.ts";
import { ApiError, createClient, type Operation, type Result } from "../src/index.ts";
import { alibabaKeys, copySnapshot, createRecorder, ens } from "./fixtures.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const fault = () => Response.json({ Code: "InvalidSnapshotId", Message: "No.", RequestId: "r" }, { status: 400 });

interface Client {
  copySnapshot(given: typeof input, call?: { headers?: Record<string, string> }): Promise<unknown>;
}
const create = (answer: () => Response, throwOnError = false) =>
  createClient<Client>(
    alibabaRpc,
    ens,
    { copySnapshot },
    { credentials: alibabaKeys, fetch: createRecorder(answer).fetch, throwOnError },
  );

test("return a result, or with throwOnError the data", async () => {
  const answer = () => Response.json({ RequestId: "r" });
  expect(await create(answer).copySnapshot(input)).toMatchObject({ data: { RequestId: "r" } });
  expect(await create(answer, true).copySnapshot(input)).toEqual({ RequestId: "r" });
});

test("return an ApiError, or with throwOnError throw it", async () => {
  const { error } = (await create(fault).copySnapshot(input)) as Result<unknown, string>;
  expect(error).toMatchObject({
    name: "ApiError",
    code: "InvalidSnapshotId",
    status: 400,
    requestId: "r",
    message: "No.",
  });
  await expect(create(fault, true).copySnapshot(input)).rejects.toThrow(ApiError);
});

test("without required fields may be called without an input", async () => {
  const list: Operation<object, unknown, string> = { operationId: "List", method: "GET", path: "/", fields: {} };
  const { fetch, last } = createRecorder();
  const options = { credentials: alibabaKeys, fetch };
  await createClient<{ list(): Promise<unknown> }>(alibabaRpc, ens, { list }, options).list();
  expect(last().url.href).toBe("https://ens.aliyuncs.com/");
});

test("refuse an option that does not exist, by name", () => {
  const options = { credentials: alibabaKeys, regoin: "cn-hangzhou" };
  expect(() => createClient(alibabaRpc, ens, { copySnapshot }, options)).toThrow(
    /^alibaba-ens: there is no option regoin; the options are region, endpoint, /,
  );
});
