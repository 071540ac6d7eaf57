// Calls an in-process mock for resources of its state and for examples, and prints where each response came from.
import { createMockFetch } from "@facsimile/mock";
import { api } from "@facsimile/spec-huawei-ims";

const fetch = createMockFetch({ apis: [api], validateResponses: true });
const headers = { "X-Auth-Token": "testtoken", "Content-Type": "application/json" };
const images = "https://ims.cn-north-4.myhuaweicloud.com/v1/cloudimages";

const copy = await fetch(`${images}/465076de/copy`, { method: "POST", headers, body: '{"name":"copy"}' });
const { job_id } = await copy.json();
const job = await fetch(`${images}/job/${job_id}`, { headers });
const example = await fetch(`${images}/job/ff8080811dbd65d7014dbe0d84db0012`, { headers });
const generated = await fetch(`${images}/job/ff8080811dbd65d7014dbe0d84db0012`, {
  headers: { ...headers, Prefer: "dynamic=true" },
});
const sources = [copy, job, example, generated].map((response) => response.headers.get("x-facsimile-source"));
process.stdout.write(JSON.stringify(sources));
