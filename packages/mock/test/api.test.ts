import { expect, test } from "vitest";
import { createMock } from "../src/index.ts";
import { ims } from "./requests.ts";

type Tree = Record<string, unknown>;

test.each<[string, (document: Tree) => void, RegExp]>([
  [
    "an unknown protocol",
    (document) => Object.assign(document, { "x-facsimile-protocol": { id: "soap" } }),
    /unknown protocol soap\. Fix/,
  ],
  [
    "violations without a response",
    (document) => (document["x-facsimile-violations"] as object[]).pop(),
    /^huawei-ims: .*Fix/,
  ],
  [
    "a scheme that is not a header",
    (document) => Object.assign(document, { security: [{ basic: [] }] }),
    /scheme basic .*Fix/,
  ],
  [
    "a schema that does not compile",
    (document) => Object.assign(document, { components: {} }),
    /CopyImageInRegion: .*Fix/,
  ],
  [
    "a schema of a response that does not compile",
    (document) => {
      const [item] = Object.values(document.paths as Record<string, { post: { responses: Tree } }>);
      const content = { "application/json": { schema: { type: "objekt" } } };
      Object.assign(item?.post.responses ?? {}, { 200: { description: "", content } });
    },
    /CopyImageInRegion: response 200: .*Fix/,
  ],
])("%s is refused at the start", (_name, spoil, message) => {
  const document = structuredClone(ims.operations.CopyImageInRegion) as Tree;
  spoil(document);
  const apis = [{ id: ims.id, operations: { CopyImageInRegion: document } }];
  expect(() => createMock({ apis, validateResponses: true })).toThrow(message);
});

test("an API has operations", () => {
  expect(() => createMock({ apis: [{ id: "empty", operations: {} }] })).toThrow("empty has no operations. Fix");
});

test("an operation may do without credentials", async () => {
  const document = structuredClone(ims.operations.CopyImageInRegion) as Tree;
  const { handle } = createMock({
    apis: [{ id: "open", operations: { CopyImageInRegion: { ...document, security: [] } } }],
  });
  const request = { apiId: "open", method: "POST", url: "/v1/cloudimages/i/copy", headers: {}, body: '{"name":"a"}' };
  expect(await handle(request)).toMatchObject({ status: 200 });
});
