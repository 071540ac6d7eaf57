import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const specs = resolve(import.meta.dirname, "../../../../specs");
const files = globSync("**/*.yaml", { cwd: specs, exclude: ["**/node_modules/**"] });

// Of OpenAPI's own files no schema of ours says anything.
const schemaOf = (file: string): string | undefined => {
  const [folder = "", part = ""] = file.split("/");
  if (/\/(operations|schemas)\//.test(file) || part === "openapi.yaml") return undefined;
  if (part === "documented") return "documented";
  return folder === "_shared" && part !== "sources.yaml" ? "protocol" : basename(file, ".yaml");
};

const cases = files.flatMap((file) => {
  const name = schemaOf(file);
  return name ? [{ file, name }] : [];
});

test.each(cases)("the first line of $file names its schema, so that editors complete it", ({ file, name }) => {
  const [line = ""] = readFileSync(join(specs, file), "utf8").split("\n");
  const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(line)?.[1] ?? "";
  const path = resolve(specs, dirname(file), named);
  expect(path).toBe(join(specs, "_schemas", `${name}.schema.json`));
  expect(existsSync(path)).toBe(true);
});
