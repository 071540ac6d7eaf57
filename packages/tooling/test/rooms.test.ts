import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { listFiles, root } from "../src/tree.ts";

type Arrow = readonly [from: string, to: string];

const files = listFiles("packages/**/*.ts", "conformance/**/*.ts", "docs/**/*.ts").filter(
  (path) => !/^packages\/clients\/|\.d\.ts$/.test(path),
);

const imports = files.flatMap((file) =>
  ts
    .preProcessFile(readFileSync(join(root, file), "utf8"))
    .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }): Arrow => [file, join(dirname(file), fileName)]),
);

/** The folders or files, side by side in one folder, between which an import leads. */
function toArrow([from, to]: Arrow): Arrow {
  const [left, right] = [from.split("/"), to.split("/")];
  const end = left.findIndex((step, at) => step !== right[at]) + 1;
  return [left.slice(0, end).join("/"), right.slice(0, end).join("/")];
}

/** The arrows of circles: what nothing leads to, and what leads nowhere, is taken away until all that is left goes round. */
function findCircles(arrows: readonly Arrow[]): readonly Arrow[] {
  const [starts, ends] = [0, 1].map((side) => new Set(arrows.map((arrow) => arrow[side]))) as [
    Set<string>,
    Set<string>,
  ];
  const left = arrows.filter(([from, to]) => ends.has(from) && starts.has(to));
  return left.length === arrows.length ? left : findCircles(left);
}

test("rooms import one way: no folder leads back to itself through what stands beside it", () => {
  const circles = findCircles(imports.map(toArrow)).map((arrow) => arrow.join(" -> "));
  expect([...new Set(circles)]).toEqual([]);
});

const packages = new Set(listFiles("package.json", "**/package.json").map((path) => dirname(path)));

/** Whether a folder only holds rooms: a package, the folders in it, and sources. */
function isHall(folder: string): boolean {
  return packages.has(folder) || packages.has(dirname(folder)) || folder.endsWith("/src");
}

/** The outermost room that an import enters. */
function findRoom([from, to]: Arrow): string | undefined {
  const steps = to.split("/");
  const folders = steps.slice(1).map((_, at) => steps.slice(0, at + 1).join("/"));
  return folders.find((folder) => !from.startsWith(`${folder}/`) && !isHall(folder));
}

test("a room is entered through its index.ts, by all but tests", () => {
  const past = imports.filter((arrow) => {
    const [from, to] = arrow;
    const room = findRoom(arrow);
    return room !== undefined && to !== `${room}/index.ts` && !from.includes("/test/");
  });
  expect(past.map((arrow) => arrow.join(" -> "))).toEqual([]);
});

test("an index.ts has nothing of its own: it exports what others have", () => {
  const full = files.filter((path) => path.endsWith("/index.ts") && !isPassage(path));
  expect(full).toEqual([]);
});

function isPassage(path: string): boolean {
  const { statements } = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest);
  return statements.every((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement));
}

test("the outermost room that an import enters is found", () => {
  const src = "packages/mock/src";
  expect(findRoom([`${src}/mock.ts`, `${src}/wire/inner/request.ts`])).toBe(`${src}/wire`);
  expect(findRoom([`${src}/wire/request.ts`, `${src}/wire/inner/request.ts`])).toBe(`${src}/wire/inner`);
  expect(findRoom([`${src}/wire/inner/request.ts`, `${src}/wire/request.ts`])).toBeUndefined();
  expect(findRoom(["packages/mock/test/mock.test.ts", `${src}/mock.ts`])).toBeUndefined();
});

test("two folders that import each other are found, whichever files do", () => {
  const arrows: Arrow[] = [
    ["src/a/one.ts", "src/b/two.ts"],
    ["src/b/other.ts", "src/a/one.ts"],
    ["src/index.ts", "src/a/one.ts"],
    ["src/a/inner/x.ts", "src/a/one.ts"],
  ];
  expect(findCircles(arrows.map(toArrow))).toEqual([
    ["src/a", "src/b"],
    ["src/b", "src/a"],
  ]);
});
