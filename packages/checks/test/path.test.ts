import { expect, test } from "vitest";
import { matchPath } from "../src/index.ts";

test.each([
  ["/", "/", {}],
  ["/v1/jobs/{job_id}", "/v1/jobs/a%2Fb%20c", { job_id: "a/b c" }],
  ["/v1/{project_id}/jobs/{job_id}", "/v1/p/jobs/j", { project_id: "p", job_id: "j" }],
  ["/v1/jobs/{job_id}", "/v1/jobs/", undefined],
  ["/v1/jobs/{job_id}", "/v1/jobs/a/", undefined],
  ["/v1/jobs/{job_id}", "/v1/jobs", undefined],
  ["/v1/jobs/{job_id}", "/v2/jobs/a", undefined],
  ["/v1/jobs/{job_id}", "/v1/jobs/%E0%A4%A", undefined],
  ["/v1/jobs/{job_id}", "", undefined],
  ["/v1/jobs/{job_id}", "/v1/jobs/..", undefined],
  ["/v1/jobs/{job_id}", "/v1/jobs/%2e%2E", undefined],
  ["/v1/jobs/{job_id}", "/v1/jobs/.", undefined],
  ["/v1/jobs/{job_id}", "/v1/jobs/...", { job_id: "..." }],
])("%s and %s", (template, path, values) => {
  expect(matchPath(template, path)).toEqual(values);
});
