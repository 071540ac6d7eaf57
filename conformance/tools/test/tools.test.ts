import { type RunningMock, startMock } from "@facsimile/mock";
import { root } from "@facsimile/tooling/tree";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listApisToMock, listDocuments } from "../src/documents.ts";
import { readExceptions, staleExceptions, unexcused } from "../src/exceptions.ts";
import { writeReport } from "../src/report.ts";
import { installTools, type Result, runTool, tools } from "../src/tools.ts";

const documents = listDocuments(root);
const exceptions = readExceptions();
const results: Result[] = [];
let mock: RunningMock;

beforeAll(async () => {
  installTools();
  // The documents describe the wire. Signatures are not part of it, and the examples need no state.
  mock = await startMock({ apis: listApisToMock(documents), auth: "off", stateful: false });
});

afterAll(async () => {
  writeReport(results, exceptions);
  await mock.close();
});

test.each(tools)("%s reads every document, and the mock accepts the calls of what it generates", async (tool) => {
  const own = await runTool(tool, documents, mock.apis);
  results.push(...own);
  expect(own.map(({ document }) => document)).toEqual(documents.map(({ name }) => name));
  const problems = own.map((result) => [result.document, unexcused(result, exceptions)] as const);
  expect(Object.fromEntries(problems.filter(([, found]) => found.length > 0))).toEqual({});
});

test("every exception is still needed", () => {
  expect(staleExceptions(exceptions, results)).toEqual([]);
});
