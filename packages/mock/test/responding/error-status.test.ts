import { describe, expect, test } from "vitest";
import { type Api, createMock } from "../../src/index.ts";
import { ens, ims, imsCall } from "../requests.ts";

const statuses = [200, 400, 401];
const job = ims.operations.ShowJobProgress as { paths: Record<string, { get: object }> };

/** A service whose error_code is "0" in a success, and whose sources give its errors several statuses. */
const disputed: Api = {
  id: ims.id,
  operations: {
    ShowJobProgress: {
      ...job,
      "x-facsimile-error-statuses": { statuses },
      "x-facsimile-violations": [
        { on: { kind: "missing" }, status: 400, body: { error_code: "OWN.1" }, evidence: "documented" },
        ...(job as unknown as { "x-facsimile-violations": object[] })["x-facsimile-violations"],
      ],
      paths: Object.fromEntries(
        Object.entries(job.paths).map(([path, { get }]) => [path, { get: { ...get, ...ownOperation() } }]),
      ),
    },
  },
};

function ownOperation(): object {
  const printed = (status: number, error_code: string) => ({
    evidence: "documented",
    response: { status, body: { error_code } },
  });
  return {
    responses: Object.fromEntries([200, 400, 429].map((status) => [status, jsonResponse()])),
    parameters: [
      { name: "job_id", in: "path", required: true, schema: { type: "string" } },
      { name: "page", in: "query", required: true, schema: { type: "string" } },
    ],
    "x-facsimile-success": { error_code: "0" },
    "x-facsimile-cases": { ok: printed(200, "0"), own: printed(400, "OWN.2"), gateway: printed(429, "APIGW.0308") },
  };
}

function jsonResponse(): object {
  const example = (error_code: string) => ({ value: { error_code } });
  const examples = { ok: example("0"), own: example("OWN.2"), gateway: example("APIGW.0308") };
  return { description: "", content: { "application/json": { schema: { type: "object" }, examples } } };
}

const ask = async (errorStatus: Record<string, number>, query: string, headers: Record<string, string> = {}) => {
  const { handle } = createMock({ apis: [disputed, ens], auth: "present", errorStatus, stateful: false });
  const response = await handle(
    imsCall({ method: "GET", path: `/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012${query}`, body: "", headers }),
  );
  return [response.status, response.headers["x-facsimile-evidence"]];
};

describe("a status that is chosen for the errors of a service", () => {
  const chosen = { [ims.id]: 200 };
  test.each<[string, string, Record<string, string>, (number | string | undefined)[]]>([
    ["its refusals", "", {}, [200, "inferred"]],
    ["its cases", "?page=1", { Prefer: "example=own" }, [200, "inferred"]],
    ["no success", "?page=1", {}, [200, "documented"]],
    ["no error of the gateway", "?page=1", { Prefer: "example=gateway" }, [429, "documented"]],
  ])("is that of %s", async (_name, query, headers, expected) => {
    expect(await ask(chosen, query, headers)).toEqual(expected);
  });

  test("changes nothing where it is the documented one, or none is chosen", async () => {
    expect(await ask({ [ims.id]: 400 }, "")).toEqual([400, "documented"]);
    expect(await ask({}, "")).toEqual([400, "documented"]);
  });

  test.each([
    [{ [ims.id]: 418 }, "errors of huawei-ims do not come with status 418. Fix: choose one of 200, 400, 401"],
    [{ [ens.id]: 200 }, "errors of alibaba-ens do not come with status 200. Fix: leave it out"],
    [{ absent: 200 }, "errors of absent do not come with status 200. Fix: leave it out"],
  ])("is refused where no source gives it: %j", (errorStatus, message) => {
    expect(() => createMock({ apis: [disputed, ens], errorStatus })).toThrow(message);
  });
});
