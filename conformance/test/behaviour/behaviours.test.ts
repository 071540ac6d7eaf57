import { join } from "node:path";
import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { expect, test } from "vitest";
import { buildBase, buildMutant } from "../../mutation/making/build.ts";
import { readSources, type Sources } from "../../mutation/making/sources.ts";
import { type ApiUnderTest, loadApiUnderTest } from "../../src/api-under-test.ts";
import { formatDiscrepancy } from "../../src/behaviour/behaviour.ts";
import { behaviours } from "../../src/behaviour/behaviours.ts";

const root = join(import.meta.dirname, "../../..");
const ens = await loadApiUnderTest(join(root, "packages/clients/alibaba-ens"));
const sources = await readSources(root, "alibaba-ens");
const base = buildBase(root, sources);
const copy = ["document", "paths", "/#CopySnapshot", "post"];
const list = ["document", "paths", "/#DescribeSnapshots", "post"];
const page = "https://www.alibabacloud.com/help/en/ens/developer-reference/api-ens-2017-11-10-copysnapshot";

/** What a behaviour says of an operation: the first line that has a word. */
async function tell(api: ApiUnderTest, name: string, operationId: string, word = ""): Promise<string | undefined> {
  const behaviour = behaviours.find((one) => one.name === name) ?? expect.fail(`unknown behaviour ${name}`);
  const operation = api.operations.find((one) => one.operationId === operationId) ?? expect.fail(operationId);
  const lines = (await behaviour.run(api, operation)).discrepancies.map(formatDiscrepancy);
  return lines.find((line) => line.includes(word));
}

/** The API with one fact of its files changed. */
async function change(path: readonly string[], value: unknown): Promise<ApiUnderTest> {
  const built = await buildMutant(root, base, { operator: "alter", path, value });
  return "api" in built ? built.api : expect.fail(built.because);
}

test("a wrong `required`", async () => {
  const api = await change([...copy, "parameters", "2", "required"], false);
  expect(await tell(api, "checked limits", "CopySnapshot")).toBe(
    `CopySnapshot request.SnapshotId absent: "accepted" instead of "refused: query SnapshotId required", which documented/CopySnapshot.yaml (${page}) says`,
  );
});

test("a flipped array style", async () => {
  const { content: _json, ...parameter } = parameterOf(sources, 3);
  const schema = { type: "array", items: { type: "string" } };
  const api = await change([...copy, "parameters", "3"], { ...parameter, schema, "x-facsimile-style": "repeatList" });
  expect(await tell(api, "client limits", "CopySnapshot")).toBe(
    `CopySnapshot request as printed: {"query":["DestinationRegionIds.1=cn-hangzhou-26"]} instead of {"query":["DestinationRegionIds=[\\"cn-hangzhou-26\\"]"]}, which documented/CopySnapshot.yaml (${page}) says`,
  );
});

test("a signer that skips a header", async () => {
  const protocol = { ...alibabaRpc, sign: skipVersion };
  const api = { ...ens, createClient: (options: object) => ens.createClient({ ...options, protocol }) };
  expect(await tell(api, "signed calls", "CopySnapshot")).toBe(
    `CopySnapshot header authorization, SignedHeaders: "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce" instead of "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version", which the signature's page (https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature) says`,
  );
});

test("a retry rule that repeats a copy", async () => {
  const api = await change([...copy, "x-facsimile-errors", "ens.interface.error", "retry"], "throttle");
  expect(await tell(api, "repetition", "CopySnapshot")).toBe(
    `CopySnapshot errors.ens.interface.error with status 400: "requests: 3, ApiError ens.interface.error with 400" instead of "requests: 1, OutcomeUnknown ens.interface.error with 400", which vectors/codes/alibaba-ens.json (${page}) says`,
  );
});

test("a mock that gives the wrong case", async () => {
  const createMock: ApiUnderTest["createMock"] = (options) => {
    const mock = ens.createMock(options);
    const swapped: typeof fetch = async (input, init) => {
      const headers = new Headers(init?.headers);
      const prefer = headers.get("prefer")?.replace("NoPermission", "Order.CreateFailed");
      if (prefer !== undefined) headers.set("prefer", prefer);
      return mock(input, { ...init, headers });
    };
    return Object.assign(swapped, { mock: mock.mock });
  };
  expect(await tell({ ...ens, createMock }, "cases: mock responds", "CopySnapshot")).toBe(
    `CopySnapshot case NoPermission: mock responds: body: ${refusal("Order.CreateFailed", "Failed to create order. Please check your parameters and try it again.")} instead of ${refusal("NoPermission", "Permission denied.")}, which documented/CopySnapshot.yaml cases.NoPermission says`,
  );
});

test("a renamed field of the error envelope", async () => {
  const last = sources.folder.protocol.violations.length - 1;
  const body = { RequestId: "{requestId}", HostId: "{host}", ErrorCode: "Invalid{name}", Message: "{rule}" };
  const api = await change(["folder", "protocol", "violations", String(last), "body"], body);
  expect(await tell(api, "repetition", "CopySnapshot")).toBe(
    `CopySnapshot errors.Throttling with status 400: "requests: 1, ApiError undefined with 400" instead of "requests: 3, ApiError Throttling with 400", which vectors/codes/alibaba-rpc.json (https://help.aliyun.com/en/dns/error-code) says`,
  );
});

test("a response field of the wrong type", async () => {
  const schema = ["responses", "200", "content", "application/json", "schema", "properties", "TotalCount", "type"];
  const api = await change([...list, ...schema], "string");
  expect(await tell(api, "response rows", "DescribeSnapshots", 'TotalCount "text"')).toBe(
    `DescribeSnapshots responses.200.TotalCount "text": "accepted" instead of "refused: TotalCount type", which documented/DescribeSnapshots.yaml (https://github.com/aliyun/alibabacloud-typescript-sdk) says`,
  );
});

test("a look-up that does not tell what a flow goes on with", async () => {
  const api = await change(["folder", "lookups", "CreateSnapshot", "response"], undefined);
  expect(await tell(api, "flows", "CreateSnapshot")).toBe(
    `CreateSnapshot CopySnapshotToNodes, the response of CreateSnapshot is lost: "InputError: CopySnapshot: SnapshotId is required. Fix: give it." instead of {"isReached":true,"CreateSnapshot":1,"CopySnapshot":1}, which flows.yaml CopySnapshotToNodes says`,
  );
});

test("a job whose end has another name", async () => {
  const changed = await readSources(root, "huawei-ims");
  const path = ["document", "paths", "/v1/cloudimages/{image_id}/copy", "post", "x-facsimile-job", "success"];
  const built = await buildMutant(root, buildBase(root, changed), { operator: "alter", path, value: "DONE" });
  const api = "api" in built ? built.api : expect.fail(built.because);
  expect(await tell(api, "jobs", "CopyImageInRegion")).toBe(
    'CopyImageInRegion the job in the scenario success, by ShowJobProgress: nothing instead of "SUCCESS", which vectors/waiters/huawei-ims.json says',
  );
});

test("a wrong host", async () => {
  const api = await change(["document", "servers", "1", "url"], "https://ens.ap-southeast-1.aliyuncs.example");
  expect(await tell(api, "hosts", "CopySnapshot")).toBe(
    `CopySnapshot host of ap-southeast-1: "https://ens.ap-southeast-1.aliyuncs.example" instead of "https://ens.ap-southeast-1.aliyuncs.com", which vectors/hosts/alibaba-ens.json says`,
  );
});

function refusal(Code: string, Message: string): string {
  const RequestId = "473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E";
  return JSON.stringify({ RequestId, HostId: "ens.aliyuncs.com", Code, Message });
}

function parameterOf({ document }: Sources, at: number): Readonly<Record<string, unknown>> {
  return document.paths["/#CopySnapshot"]?.post?.parameters?.[at] as never;
}

async function skipVersion(...[request, ...rest]: Parameters<typeof alibabaRpc.sign>) {
  const { "x-acs-version": version = "", ...headers } = request.headers;
  const signed = await alibabaRpc.sign({ ...request, headers }, ...rest);
  return { ...signed, headers: { ...signed.headers, "x-acs-version": version } };
}
