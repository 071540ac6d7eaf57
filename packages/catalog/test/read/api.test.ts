import { expect, test } from "vitest";
import { formatProblem } from "../../src/model/index.ts";
import { listApis, readApiFolder } from "../../src/read/index.ts";
import { editedFixture, fixture } from "../fixture.ts";

const copy = "demo-box/documented/CopyBox.yaml";
const problemsOf = (root: string) => readApiFolder(root, "demo-box").problems.map(formatProblem);

test("an API is a folder with an openapi.yaml", () => {
  expect(listApis(fixture)).toEqual(["demo-box"]);
});

test("a valid folder is read without problems", () => {
  const { api, problems } = readApiFolder(fixture, "demo-box");
  expect(problems).toEqual([]);
  expect(Object.keys(api?.documented ?? {})).toEqual(["CopyBox", "ListBoxes"]);
  expect(api?.protocol.id).toBe("demo-rpc");
});

test("problems in one file do not hide those of another", () => {
  const root = editedFixture({
    [copy]: ["http: {", "http: ["],
    "demo-box/documented/ListBoxes.yaml": ["title: ListBoxes, ", ""],
    "demo-box/openapi.yaml": ["demo-rpc", "demo-rest"],
  });
  expect(problemsOf(root)).toEqual([
    expect.stringContaining("unknown protocol demo-rest. Fix: use one of demo-rpc"),
    expect.stringContaining("documented/CopyBox.yaml:3: "),
    expect.stringContaining("documented/ListBoxes.yaml:2 source: title is missing"),
  ]);
});
