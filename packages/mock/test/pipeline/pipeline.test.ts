import { api as ecd } from "@facsimile/spec-alibaba-ecd";
import { api as ims } from "@facsimile/spec-huawei-ims";
import { describe, expect, test } from "vitest";
import { createMock, type MockRequest } from "../../src/index.ts";

const create = () => createMock({ apis: [ecd, ims], auth: "off" });

function ecdCall(action: string, query: string): MockRequest {
  const headers = { host: "a", "x-acs-action": action, "x-acs-version": "2020-09-30" };
  return { apiId: ecd.id, method: "POST", url: `/?${query}`, headers, body: "" };
}

function imsCall(method: string, url: string, body = ""): MockRequest {
  return { apiId: ims.id, method, url, headers: { host: "a" }, body };
}

describe("what is written in another way than the contract does has no effect, and is refused as assumed", () => {
  test.each([
    [
      "a numbered list without numbers",
      ecdCall("ModifyImagePermission", "RegionId=a&ImageId=m&AddAccount=1"),
      "AddAccount.1=…",
    ],
    [
      "a numbered list from 0",
      ecdCall("ModifyImagePermission", "RegionId=a&ImageId=m&AddAccount.0=1"),
      "AddAccount.1=…",
    ],
    [
      "a numbered list with a gap",
      ecdCall("ModifyImagePermission", "RegionId=a&ImageId=m&AddAccount.2=1"),
      "AddAccount.1, AddAccount.2 and so on",
      "",
    ],
    [
      "a numbered list as of another protocol",
      ecdCall("ModifyImagePermission", "RegionId=a&ImageId=m&AddAccount.member.1=1"),
      "AddAccount.1=…",
    ],
    [
      "a numbered list with two numbers",
      ecdCall("ModifyImagePermission", "RegionId=a&ImageId=m&AddAccount.1.1=1"),
      "AddAccount.1=…",
    ],
    ["a parameter with brackets", imsCall("GET", "/v2/cloudimages?limit[]=5"), "limit"],
    ["a parameter in another case", imsCall("GET", "/v2/cloudimages?Limit=3"), "limit"],
    ["a member of a body", imsCall("POST", "/v1/cloudimages/i/copy", '{"name":"a","Description":"b"}'), "description"],
  ])("%s", async (_name, request, fix, instead = " instead of ") => {
    const { handle, journal } = create();
    const { status, headers, reason } = await handle(request);
    expect(status).toBe(400);
    expect(headers).toMatchObject({ "x-facsimile-source": "contract", "x-facsimile-evidence": "assumed" });
    expect(reason).toContain(`Fix: send ${fix}${instead}`);
    expect(journal.executions()).toEqual({});
    expect(journal.entries()[0]?.response?.reason).toBe(reason);
  });

  test("what is missing for it keeps the code of the service, with what was sent in the reason", async () => {
    const { body, reason } = await create().handle(ecdCall("DeleteImages", "RegionId=a&ImageId=m-a"));
    expect(JSON.parse(body).Code).toBe("MissingImageId");
    expect(reason).toBe("query ImageId: is required. Fix: send ImageId.1=… instead of ImageId");
  });
});

test("a parameter that the contract does not have is ignored, and told", async () => {
  const { status, reason } = await create().handle(imsCall("GET", "/v2/cloudimages?colour=red"));
  expect([status, reason]).toEqual([
    200,
    "query colour: not in the contract, ignored. Fix: leave it out, or add it to the contract",
  ]);
});

test("a member of the body does not take the place of a parameter of the path", async () => {
  const { handle } = create();
  const copied = await handle(imsCall("POST", "/v1/cloudimages/465076de/copy", '{"name":"shadow","image_id":"OTHER"}'));
  expect(copied.reason).toBe(
    "body image_id: not in the contract, ignored. Fix: leave it out, or add it to the contract",
  );
  const { body } = await handle(imsCall("GET", "/v2/cloudimages"));
  expect(JSON.parse(body).images[0].__data_origin).toBe("image,465076de");
});
