import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createFileStore } from "../../src/flow/file-store-node.ts";
import type { FlowState } from "../../src/flow/index.ts";
import { done, run } from "./flows.ts";

const root = mkdtempSync(join(tmpdir(), "flows-"));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;
const createFolder = () => join(root, `folder-${++folders}`);
const stateOf = (revision: number): FlowState => ({
  ...{ version: 1, flow: "demo/Copy", revision, startedAt: "2026-11-21T10:00:00.000Z" },
  ...{ input: {}, steps: { [`step-${revision}`]: {} } },
});
const script = { show: [{}], copy: [{ ids: ["c-1"] }], polls: [done] };

test("a state is there for another process, in one file that only its owner reads", async () => {
  const folder = createFolder();
  const store = createFileStore(folder);
  expect(await store.load("a")).toBeUndefined();
  expect(await store.save("a", stateOf(1), undefined)).toBe(true);
  expect(await store.save("a", stateOf(2), stateOf(1))).toBe(true);
  expect(await createFileStore(folder).load("a")).toEqual(stateOf(2));
  expect(readdirSync(folder)).toEqual(["a.2.json"]);
});

test("ids with any characters are apart", async () => {
  const store = createFileStore(createFolder());
  const ids = ["a", "a.1", "../a", "a/b", "ä", "a%2Fb", "."];
  for (const id of ids) expect(await store.save(id, { ...stateOf(1), input: id }, undefined)).toBe(true);
  for (const id of ids) expect((await store.load(id))?.input).toBe(id);
});

test("a state that is not the last one is not replaced", async () => {
  const store = createFileStore(createFolder());
  await store.load("a");
  await store.save("a", stateOf(1), undefined);
  expect(await store.save("a", stateOf(1), undefined)).toBe(false);
  await store.save("a", stateOf(2), stateOf(1));
  await store.save("a", stateOf(3), stateOf(2));
  expect(await store.save("a", stateOf(2), stateOf(1))).toBe(false);
  expect(await store.load("a")).toEqual(stateOf(3));
});

test("of many saves at once, one succeeds", async () => {
  const folder = createFolder();
  await createFileStore(folder).load("a");
  const saves = Array.from({ length: 8 }, () => createFileStore(folder).save("a", stateOf(1), undefined));
  expect((await Promise.all(saves)).filter(Boolean)).toHaveLength(1);
});

test("what a crash left beside the state does not matter", async () => {
  const folder = createFolder();
  const store = createFileStore(folder);
  await store.load("a");
  await store.save("a", stateOf(1), undefined);
  writeFileSync(join(folder, "a.b8c7.tmp"), '{"vers');
  // The successor has its name, and the file before is still there.
  writeFileSync(join(folder, "a.2.json"), JSON.stringify(stateOf(2)));
  expect(await store.load("a")).toEqual(stateOf(2));
  expect(await store.save("a", stateOf(3), stateOf(2))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["a.3.json", "a.b8c7.tmp"]);
});

test("a file that was cut in half is one clear error before anything is sent", async () => {
  const folder = createFolder();
  await run(script, { store: createFileStore(folder) }).result;
  const [name = ""] = readdirSync(folder);
  truncateSync(join(folder, name), Math.floor(readFileSync(join(folder, name)).length / 2));
  const { result, sent } = run(script, { store: createFileStore(folder) });
  await expect(result).rejects.toThrow(
    `it failed to load the state of run-1: ${join(folder, name)} is not valid JSON. Fix: restore it from a backup`,
  );
  expect(sent).toEqual([]);
});

test("a folder that cannot be written is one clear error before anything is sent", async () => {
  const file = join(root, "file");
  writeFileSync(file, "");
  const { result, sent } = run(script, { store: createFileStore(join(file, "folder")) });
  await expect(result).rejects.toMatchObject({ because: "store", cause: { code: "ENOTDIR" } });
  expect(sent).toEqual([]);
});
