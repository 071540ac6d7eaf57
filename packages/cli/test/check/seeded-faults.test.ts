import { checkService } from "@facsimile/checks/check";
import { expect, test } from "vitest";
import { setUp } from "./set-up.ts";

type Json = Record<string, unknown>;

interface Seen {
  readonly status: number;
  readonly body: Json;
  readonly url: URL;
  readonly headers: Headers;
  readonly sent: string;
}

type Change = (seen: Seen, lastSuccess: Json | undefined) => { status?: number; body?: unknown } | undefined;

// A success becomes what the change makes of it.
const onSuccess =
  (change: (body: Json) => unknown): Change =>
  ({ status, body }) =>
    status < 300 && (body.error_code ?? "0") === "0" ? { body: change(body) } : undefined;
const onRefusal =
  (change: (body: Json) => { status?: number; body?: unknown }): Change =>
  (seen) =>
    seen.status >= 400 ? change(seen.body) : undefined;
// What is refused for this reason gets the response of the last success instead.
const lenient =
  (when: (seen: Seen) => boolean): Change =>
  (seen, last) =>
    seen.status >= 400 && when(seen) ? { status: 200, body: last } : undefined;
const without =
  (name: string) =>
  ({ [name]: _gone, ...rest }: Json) =>
    rest;
const renamed =
  (from: string, to: string) =>
  ({ [from]: value, ...rest }: Json) => ({ ...rest, [to]: value });
const queryOf = ({ url }: Seen, name: string) => url.searchParams.get(name) ?? "";

const faults: readonly (readonly [title: string, api: string, operation: string, change: Change, rule: string])[] = [
  ["a required member is missing", "huawei-ims", "ShowJobProgress", onSuccess(without("job_id")), "required"],
  ["another required member is missing", "huawei-ims", "ShowJob", onSuccess(without("begin_time")), "required"],
  ["a list is missing", "huawei-ims", "ListImages", onSuccess(without("images")), "required"],
  [
    "a member is renamed, and none is required",
    "alibaba-ens",
    "DescribeSnapshots",
    onSuccess(renamed("Snapshots", "snapshots")),
    "spelling",
  ],
  [
    "a member is spelt with an underscore",
    "alibaba-ecd",
    "DescribeImages",
    onSuccess(renamed("RequestId", "request_id")),
    "spelling",
  ],
  [
    "a nested member is renamed",
    "alibaba-ens",
    "DescribeSnapshots",
    onSuccess((body) => ({
      ...body,
      Snapshots: ((body.Snapshots ?? []) as Json[]).map(renamed("SnapshotId", "snapshotId")),
    })),
    "spelling",
  ],
  ["a count is text", "alibaba-ens", "DescribeSnapshots", onSuccess((body) => ({ ...body, TotalCount: "1" })), "type"],
  [
    "a list is an object",
    "alibaba-ens",
    "DescribeEnsRegions",
    onSuccess((body) => ({ ...body, EnsRegions: [] })),
    "type",
  ],
  ["a member is null", "huawei-ims", "ShowJobProgress", onSuccess((body) => ({ ...body, status: null })), "type"],
  [
    "an item of a list is text",
    "alibaba-ecd",
    "DescribeRegions",
    onSuccess((body) => ({ ...body, Regions: ["cn-hangzhou"] })),
    "type",
  ],
  [
    "a state that the contract does not have",
    "huawei-ims",
    "ShowJobProgress",
    onSuccess((body) => ({ ...body, status: "DONE" })),
    "enum",
  ],
  ["an empty object", "alibaba-ens", "DescribeSnapshots", onSuccess(() => ({})), "evidence"],
  [
    "the response of another operation",
    "alibaba-ens",
    "DescribeEnsRegions",
    onSuccess(() => ({ Hello: "world" })),
    "evidence",
  ],
  ["a list instead of an object", "huawei-iam", "KeystoneListProjects", onSuccess((body) => body.projects), "type"],
  [
    "a status that the contract does not have",
    "huawei-ims",
    "ShowJob",
    ({ status }) => (status === 200 ? { status: 203 } : undefined),
    "status",
  ],
  [
    "a refusal in another envelope",
    "huawei-metastudio",
    "ListAssets",
    onRefusal(() => ({ body: { oops: true } })),
    "required",
  ],
  ["a refusal with another status", "huawei-metastudio", "ShowAsset", onRefusal(() => ({ status: 418 })), "status"],
  [
    "requests without a signature are taken",
    "huawei-koophone",
    "ListInstances",
    lenient(({ headers }) => !headers.has("authorization")),
    "unauthenticated",
  ],
  [
    "a wrong signature is taken",
    "alibaba-ecd",
    "DescribeImages",
    lenient(({ body }) => body.Code === "SignatureDoesNotMatch"),
    "signature-mismatch",
  ],
  [
    "an old signature is taken",
    "alibaba-ens",
    "DescribeSnapshots",
    lenient(({ body }) => body.Code === "InvalidTimeStamp.Expired"),
    "expired-date",
  ],
  [
    "a missing parameter is taken",
    "alibaba-ecd",
    "DescribeImages",
    lenient(({ url }) => !url.searchParams.has("RegionId")),
    "required",
  ],
  [
    "a value that is not listed is taken",
    "alibaba-ecd",
    "DescribeImages",
    lenient((seen) => queryOf(seen, "ImageType") === "no-such-value"),
    "enum",
  ],
  [
    "text in place of a number is taken",
    "alibaba-ens",
    "DescribeSnapshots",
    lenient((seen) => queryOf(seen, "PageNumber") === "seven"),
    "type",
  ],
  [
    "a page that is too large is taken",
    "huawei-koophone",
    "ListInstances",
    lenient((seen) => Number(queryOf(seen, "page_size")) > 1),
    "maximum",
  ],
  [
    "a member of a body that is missing is taken",
    "huawei-koophone",
    "ShowProgress",
    lenient(({ body }) => /instance_id/.test(JSON.stringify(body))),
    "required",
  ],
  [
    "a request that was sent before is taken",
    "alibaba-ens",
    "DescribeSnapshots",
    lenient(({ body }) => body.Code === "SignatureNonceUsed"),
    "replayed-nonce",
  ],
  [
    "a request that was changed after it was signed is taken",
    "huawei-koophone",
    "ShowProgress",
    lenient(({ body }) => body.error_code === "APIGW.0301"),
    "signature-mismatch",
  ],
  [
    "one of two fields that come together is taken",
    "huawei-iam",
    "KeystoneListProjects",
    lenient(({ url }) => url.searchParams.has("page") !== url.searchParams.has("per_page")),
    "together",
  ],
  [
    "a value that another one rules out is taken",
    "huawei-ims",
    "ListImages",
    lenient((seen) => queryOf(seen, "member_status") !== "" && queryOf(seen, "visibility") !== "shared"),
    "implies",
  ],
  [
    "a member within a member that is missing is taken",
    "huawei-iam",
    "KeystoneCreateUserTokenByPassword",
    lenient(({ sent }) => !sent.includes('"name":"IAMUser"')),
    "required",
  ],
  [
    "a member within a member has another type",
    "huawei-iam",
    "KeystoneCreateUserTokenByPassword",
    onSuccess((body) => ({ ...body, token: { ...(body.token as Json), expires_at: 7 } })),
    "type",
  ],
  [
    "an id that nothing has is taken",
    "huawei-ims",
    "ShowJobProgress",
    lenient(({ url }) => /dead$/.test(url.pathname)),
    "exists",
  ],
  [
    "a header that is part of the result is missing",
    "huawei-iam",
    "KeystoneCreateUserTokenByPassword",
    onSuccess((body) => body),
    "required",
  ],
];

test.each(faults)("%s: %s %s is found", async (_title, api, operation, change, rule) => {
  const { mock, options, successOf } = setUp(api);
  const only = { [operation]: options.operations[operation] as object };
  let last = successOf(operation);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await mock(input, init);
    const body = (await response.clone().json()) as Json;
    if (mock.mock.journal.entries().at(-1)?.operation !== operation) return response;
    const sent = { url: new URL(String(input)), headers: new Headers(init?.headers), sent: String(init?.body ?? "") };
    const seen = { status: response.status, body, ...sent };
    const changed = change(seen, last);
    if (response.ok) last = body;
    if (!changed) return response;
    return Response.json("body" in changed ? changed.body : body, { status: changed.status ?? response.status });
  };
  const { findings } = await checkService({ ...options, operations: only, fetch });
  const violations = findings.filter(({ level }) => level === "violation");
  expect(violations.map((finding) => finding.operation)).toContain(operation);
  const found = violations.find((finding) => finding.rule === rule);
  expect(found, JSON.stringify(violations)).toBeDefined();
  expect(found?.input).toBeDefined();
  expect(found?.source).toBeDefined();
});
