import { api as allOfEns } from "@facsimile/spec-alibaba-ens";
import { api as allOfIms } from "@facsimile/spec-huawei-ims";
import { type Api, createMock, type MockRequest } from "../src/index.ts";

/** The operations that the tests call: the others would only have to be compiled for every mock. */
export const ens = only(allOfEns, ["CopySnapshot", "DescribeSnapshots"]);
export const ims = only(allOfIms, ["CopyImageInRegion", "ShowJobProgress"]);

/** All APIs that the tests mock. */
export const apis = [ens, ims];

/** An API with some of its operations. */
export function only({ id, operations }: Api, names: readonly string[]): Api {
  return { id, operations: Object.fromEntries(Object.entries(operations).filter(([name]) => names.includes(name))) };
}

/** What a test changes of a valid request; undefined takes a header or parameter away. */
export interface Change {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

const actions: Readonly<Record<string, Change>> = {
  CopySnapshot: { query: { SnapshotId: "sp-1", DestinationRegionIds: '["cn-hangzhou-26"]' } },
  DescribeSnapshots: {},
};

/** A valid call of an ENS action, but for what is changed. */
export function ensCall(action: string, change: Change = {}): MockRequest {
  const query = new URLSearchParams(defined({ ...actions[action]?.query, ...change.query }));
  const headers = {
    Authorization: "ACS3-HMAC-SHA256 Signature=0",
    "x-acs-action": action,
    "x-acs-version": "2017-11-10",
  };
  return {
    apiId: ens.id,
    method: change.method ?? "POST",
    url: `${change.path ?? "/"}?${query}`,
    headers: defined({ host: "ens.aliyuncs.com", ...headers, ...change.headers }),
    body: change.body ?? "",
  };
}

/** A valid call that copies an image, but for what is changed. */
export function imsCall(change: Change = {}): MockRequest {
  return {
    apiId: ims.id,
    method: change.method ?? "POST",
    url: change.path ?? "/v1/cloudimages/465076de/copy",
    headers: defined({ "X-Auth-Token": "token", "content-type": "application/json", ...change.headers }),
    body: change.body ?? '{"name":"copy"}',
  };
}

/** A valid question for a job, but for what is changed. */
export function jobCall(change: Change = {}): MockRequest {
  return imsCall({ method: "GET", path: "/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012", body: "", ...change });
}

// Signatures and state have tests of their own.
const mock = createMock({ apis, auth: "present", stateful: false });

/** Calls a mock of all APIs and reads the response's body. */
export async function call(request: MockRequest) {
  const { status, headers, body } = await mock.handle(request);
  return { status, headers, body: headers["content-type"]?.includes("json") ? JSON.parse(body) : body || undefined };
}

function defined(record: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
