import { readFileSync } from "node:fs";
import type { Key } from "@facsimile/mock";
import { decodeText } from "@facsimile/mock/text";
import { Failure } from "../failure.ts";

/** Access keys by id. */
export type Keys = Readonly<Record<string, Key>>;

/** Reads keys written as ID:SECRET or ID:SECRET:TOKEN, and of files of such lines given as @FILE. Throws a Failure for any other text. */
export function readKeys(texts: readonly string[]): Keys {
  return Object.fromEntries(texts.flatMap(readLines).map(readKey));
}

function readLines(text: string): string[] {
  return text.startsWith("@")
    ? readFile(text.slice(1))
        .split(/\r?\n/)
        .filter((line) => line !== "")
    : [text];
}

function readFile(path: string): string {
  try {
    return decodeText(readFileSync(path));
  } catch {
    throw new Failure(`the key file ${path} cannot be read`, "name a file with lines ID:SECRET");
  }
}

// The message must not repeat what may be a secret.
function readKey(text: string): [string, Key] {
  const [, id, secret, securityToken] = /^([^:\s]+):([^:\s]+)(?::(\S+))?$/.exec(text) ?? [];
  if (id && secret) return [id, { secret, ...(securityToken !== undefined && { securityToken }) }];
  throw new Failure("invalid --key", "write --key ID:SECRET, ID:SECRET:TOKEN or @FILE");
}
