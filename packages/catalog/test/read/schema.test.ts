import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";

const root = resolve(import.meta.dirname, "../../../..");
const files = globSync(["specs/**/*.yaml", "packages/**/fixture/**/*.yaml", "conformance/**/*.yaml"], {
  cwd: root,
  exclude: ["**/node_modules/**", "**/dist/**"],
});

// As editors find it: by its address, which another schema may name.
const loadSchema = async (url: string) => {
  const { $id: _id, ...schema } = JSON.parse(readFileSync(fileURLToPath(url), "utf8"));
  return schema;
};
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false, loadSchema });

test.each(files)(
  "the first line of %s names a schema, by which editors complete it, and it obeys that",
  async (file) => {
    const path = join(root, file);
    const text = readFileSync(path, "utf8");
    const [, named = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    const validate = await ajv.compileAsync({ $ref: new URL(named, pathToFileURL(path)).href });
    expect(validate(parse(text)), ajv.errorsText(validate.errors)).toBe(true);
  },
);
