import type { Api, Operation } from "../src/index.ts";

/** What a `fetch` was given to send. */
export interface Recorded {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
  redirect: Request["redirect"];
}

/** A `fetch` that sends nothing: it records the request and returns the given response, by default `{}`. */
export function createRecorder(respond: () => Response = () => Response.json({})) {
  const requests: Recorded[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const headers = Object.fromEntries(request.headers);
    const { method, redirect } = request;
    requests.push({ method, url: new URL(request.url), headers, body: await request.text(), redirect });
    return respond();
  };
  const last = (): Recorded => {
    const request = requests.at(-1);
    if (!request) throw new Error("nothing was sent");
    return request;
  };
  return { fetch, requests, last };
}

export const ens: Api = { id: "alibaba-ens", servers: [{ url: "https://ens.aliyuncs.com" }] };
export const ims: Api = { id: "huawei-ims", servers: [{ url: "https://ims.{region}.myhuaweicloud.com" }] };

export const alibabaKeys = { accessKeyId: "testid", accessKeySecret: "testsecret" };
export const huaweiKeys = { accessKeyId: "testid", secretAccessKey: "testsecret" };

export interface CopySnapshotInput {
  SnapshotId: string;
  DestinationRegionIds: string[];
  DestinationSnapshotName?: string;
  DestinationSnapshotDescription?: string;
}

export const copySnapshot: Operation<CopySnapshotInput, { RequestId: string }, "InvalidSnapshotId"> = {
  operationId: "CopySnapshot",
  method: "POST",
  path: "/",
  headers: { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" },
  fields: {
    SnapshotId: { in: "query", type: "string", required: true },
    DestinationRegionIds: { in: "query", type: "array", items: "string", style: "json", required: true },
    DestinationSnapshotName: { in: "query", type: "string" },
    DestinationSnapshotDescription: { in: "query", type: "string" },
  },
};

/** The same for an operation that may be repeated, so that every response is classified and none leaves the outcome open. */
export const readSnapshot = { ...copySnapshot, repeatable: true } as const;

export interface CopyImageInput {
  image_id: string;
  name: string;
  description?: string;
  cmk_id?: string;
}

export const copyImage: Operation<CopyImageInput, { job_id: string }, "IMG.0144"> = {
  operationId: "CopyImageInRegion",
  method: "POST",
  path: "/v1/cloudimages/{image_id}/copy",
  fields: {
    image_id: { in: "path", type: "string", required: true },
    name: { in: "body", type: "string", required: true },
    description: { in: "body", type: "string" },
    cmk_id: { in: "body", type: "string" },
  },
};

/** The same for an operation that may be repeated. */
export const readImage = { ...copyImage, repeatable: true } as const;
