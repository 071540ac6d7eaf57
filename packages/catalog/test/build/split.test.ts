import { expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import { fixture } from "../fixture.ts";

const { combined, operations } = await bundleApi(fixture, "demo-box");

test("the combined document keys each action, the one of an operation has the real path", () => {
  expect(Object.keys(combined.paths)).toEqual(["/#CopyBox", "/#ListBoxes"]);
  expect(Object.keys(operations.ListBoxes?.paths ?? {})).toEqual(["/"]);
});

test("an operation's document holds what it needs and nothing else", () => {
  expect(operations.CopyBox?.tags).toEqual([{ name: "Boxes" }]);
  expect(operations.CopyBox?.components).toEqual({
    securitySchemes: expect.anything(),
    schemas: { Problem: expect.anything() },
    responses: { Error: expect.anything() },
  });
  expect(operations.ListBoxes?.components).toEqual({ securitySchemes: expect.anything() });
});
