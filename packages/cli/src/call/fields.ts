import type { FieldText } from "@facsimile/checks/call";
import { Failure } from "../failure.ts";

/** Reads `--name value` and `--name=value`. Throws a Failure for a word that is neither. */
export function readFields(words: readonly string[]): FieldText[] {
  const fields: FieldText[] = [];
  for (let at = 0; at < words.length; at++) {
    const [, name = "", value] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(words[at] ?? "") ?? [];
    const next = words[at + 1];
    if (name === "") throw new Failure(`unexpected argument ${at + 3}`, "write each field as --NAME VALUE");
    if (value === undefined && (next === undefined || next.startsWith("--")))
      throw new Failure(`field ${name.slice(0, 60)} has no value`, `write --${name.slice(0, 60)}=VALUE`);
    fields.push([name, value ?? (next as string)]);
    if (value === undefined) at++;
  }
  return fields;
}
