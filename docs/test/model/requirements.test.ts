import { expect, test } from "vitest";
import type { ApiEntry } from "../../src/model/portal.ts";
import { requireTexts } from "../../src/model/requirements.ts";

const field = { path: "Node", description: "Node.", children: [] };
const operation = { id: "CopyBox", summary: "Copies.", task: "Boxes", request: [field], responses: [{ fields: [] }] };
const api = {
  id: "acme-box",
  summary: "Boxes.",
  tasks: [{ name: "Boxes", description: "All." }],
  operations: [operation],
};
const problemsOf = (changed: object) => requireTexts({ ...api, ...changed } as unknown as ApiEntry);

test("an API with all its texts has no problem", () => {
  expect(problemsOf({})).toEqual([]);
});

test.each([
  ["an API without a summary", { summary: "" }, "specs/acme-box/openapi.yaml", "info.summary"],
  [
    "a tag without a description",
    { tasks: [{ name: "Boxes", description: "" }] },
    "specs/acme-box/openapi.yaml",
    "tags.Boxes.description",
  ],
  [
    "an operation without a summary",
    { operations: [{ ...operation, summary: "" }] },
    "specs/acme-box/operations/CopyBox.yaml",
    "summary",
  ],
  [
    "an operation without a tag",
    { operations: [{ ...operation, task: "" }] },
    "specs/acme-box/operations/CopyBox.yaml",
    "tags",
  ],
  [
    "a nested field without a description",
    {
      operations: [
        { ...operation, request: [{ ...field, children: [{ path: "Node.Id", description: "", children: [] }] }] },
      ],
    },
    "specs/acme-box/operations/CopyBox.yaml",
    "Node.Id",
  ],
])("%s is named with file and place", (_case, changed, file, at) => {
  expect(problemsOf(changed)).toMatchObject([{ file, at }]);
});
