import { describe, expect, test } from "vitest";
import { createMockFetch, testToken } from "../../src/index.ts";
import { apis, ens, ims } from "../requests.ts";

const fetch = createMockFetch({ apis, stateful: false });
const token = { "X-Auth-Token": testToken };
const copy = "https://ims.cn-north-4.myhuaweicloud.com/v1/cloudimages/i/copy";
const init = { method: "POST", headers: token, body: '{"name":"a"}' };

describe("the host chooses the API", () => {
  test.each<[string, string | URL | Request]>([
    ["text", copy],
    ["URL", new URL(copy)],
    ["Request", new Request(copy, init)],
  ])("%s", async (_name, input) => {
    const response = await fetch(input, input instanceof Request ? {} : init);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-facsimile-evidence")).toBe("documented");
    expect(await response.json()).toEqual({ job_id: "edc89b490d7d4392898e19b2deb34797" });
  });

  test("and is told in an error of the service", async () => {
    const response = await fetch("https://ens.ap-southeast-1.aliyuncs.com/?a=b", { method: "POST" });
    expect(await response.json()).toMatchObject({ HostId: "ens.ap-southeast-1.aliyuncs.com" });
  });

  test.each(["https://example.com/", "https://ims.a.b.myhuaweicloud.com/", "https://ensxaliyuncs.com/"])(
    "%s is none of theirs",
    async (url) => {
      await expect(fetch(url)).rejects.toThrow(TypeError);
      await expect(fetch(url)).rejects.toThrow("Fix: use one of ens.aliyuncs.com, ");
      await expect(fetch(url)).rejects.toThrow("ims.{region}.myhuaweicloud.com");
    },
  );

  test("a single API is served on any host", async () => {
    const response = await createMockFetch({ apis: [ims] })(
      "http://localhost:1/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012",
      {
        headers: token,
      },
    );
    expect(response.status).toBe(200);
  });
});

describe("a signal", () => {
  const single = createMockFetch({ apis: [ens] });

  test("that aborted before", async () => {
    await expect(single("http://a/", { signal: AbortSignal.abort(new Error("gone")) })).rejects.toThrow("gone");
  });

  test("that aborts meanwhile", async () => {
    const controller = new AbortController();
    const pending = fetch(copy, { ...init, signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(pending).rejects.toThrow("enough");
  });
});
