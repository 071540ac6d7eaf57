import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { threadId } from "node:worker_threads";
import type { CompiledOperation } from "@facsimile/checks";
import type { MockFetchOptions } from "@facsimile/mock";
import type { Poll } from "@facsimile/runtime";
import { afterAll, expect, vi } from "vitest";
import { type CompiledScenario, createRecorder, type Seen } from "../../src/coverage/index.ts";

// Every request of every suite passes through these, so no suite has to record anything itself.
const shared = globalThis as { facsimileSeen?: Seen };
shared.facsimileSeen ??= new Map();
const seen = shared.facsimileSeen;

function nameSuite(): string | undefined {
  const { testPath = "", currentTestName = "" } = expect.getState();
  const suite = basename(testPath, ".test.ts");
  // Its requests are random, so the next run may not have them.
  if (suite === "prism") return undefined;
  // One suite runs all behaviours.
  return suite === "behaviour" ? (currentTestName.split(" > ")[0] ?? suite) : suite;
}

const recorder = createRecorder(seen, nameSuite);

vi.mock(import("@facsimile/checks"), async (load) => {
  const original = await load();
  const watched = new WeakMap<object, CompiledOperation>();
  const compileOperation = (document: object) => {
    // Documents with the same paths are compiled once.
    const compiled = original.compileOperation(document);
    const known = watched.get(compiled) ?? recorder.watchOperation(document, compiled);
    watched.set(compiled, known);
    return known;
  };
  return { ...original, compileOperation };
});

vi.mock(import("@facsimile/mock"), async (load) => {
  const original = await load();
  return {
    ...original,
    createMock(options) {
      const mock = original.createMock(options);
      recorder.watchMock(mock, options);
      return mock;
    },
    createMockFetch(options: MockFetchOptions) {
      const mockFetch = original.createMockFetch(options);
      recorder.watchMock(mockFetch.mock, options);
      return mockFetch;
    },
  };
});

// Where the mock keeps state, by the names of its files.
vi.mock("../../../packages/mock/src/state/scenario.ts", async (load) => {
  const original = await load<{ compileScenarios: (data: object) => ReadonlyMap<string, CompiledScenario> }>();
  return {
    ...original,
    compileScenarios(data: Readonly<Record<string, object>>) {
      const compiled = original.compileScenarios(data);
      recorder.watchScenarios(data, compiled.values());
      return compiled;
    },
  };
});

vi.mock("../../../packages/mock/src/state/timeline.ts", async (load) => {
  const original = await load<{ findPosition: (...given: unknown[]) => { step: { milliseconds: number } } }>();
  return {
    ...original,
    findPosition(...given: unknown[]) {
      const position = original.findPosition(...given);
      recorder.recordStep(position.step);
      return position;
    },
  };
});

vi.mock(import("@facsimile/runtime/waiting"), async (load) => {
  const original = await load();
  const watch =
    <Polling extends { readonly states: object }>(poll: Poll<Polling>): Poll<Polling> =>
    async (readData, polling, ...more) => {
      const result = await poll(readData, polling, ...more);
      const { name = "" } = polling as { readonly name?: string };
      recorder.recordState(name, Object.keys(polling.states), result.observed);
      return result;
    };
  return { ...original, pollItems: watch(original.pollItems), pollResponse: watch(original.pollResponse) };
});

afterAll(() => {
  const folder = join(process.env.CLIENT_FOLDER as string, ".results/coverage");
  mkdirSync(folder, { recursive: true });
  const items = Object.fromEntries([...seen].map(([item, suites]) => [item, [...suites].sort()]));
  writeFileSync(join(folder, `${process.pid}-${threadId}.json`), JSON.stringify(items));
});
