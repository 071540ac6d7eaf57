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

// An index that a package exports is for its users; inside, others may need what users do not.
const manifests = listFiles("packages/*/package.json", "conformance/package.json").map(
  (path) => [dirname(path), readFileSync(join(root, path), "utf8")] as const,
);
const isExported = (index: string) =>
  manifests.some(([folder, manifest]) => manifest.includes(`"./${index.slice(folder.length + 1)}"`));

test("a folder with an index is entered there", () => {
  const indexes = files.filter((path) => path.endsWith("/index.ts") && !isExported(path));
  const past = imports.filter(([from, to]) => {
    const isIndexed = indexes.includes(join(dirname(to), "index.ts")) && !to.endsWith("/index.ts");
    return isIndexed && !from.startsWith(`${dirname(to)}/`) && !from.includes("/test/");
  });
  expect(past.map((arrow) => arrow.join(" -> "))).toEqual([]);
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
