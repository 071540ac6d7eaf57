import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A request with every stage of its signature. */
export interface SigningCase {
  name: string;
  credentials: { accessKeyId: string; secret: string };
  request: { method: string; url: string; headers: Record<string, string>; body: string };
  signedHeaders: string[];
  canonicalRequest: string;
  stringToSign: string;
  signature: string;
  authorization: string;
}

/** An error response and what a client reads in it. */
export interface ErrorCase {
  name: string;
  response: { status: number; headers: Record<string, string>; body: string };
  code: string | null;
  message: string | null;
  requestId: string | null;
  redact?: string[];
}

/** A canonical query and the pairs that it is built from. */
export interface QueryCase {
  name: string;
  query: [string, string][];
  canonicalQuery: string;
}

const { resolve } = createRequire(import.meta.url);

/** One file of the vectors, such as `errors/huawei-rest`. */
export function readVectors<Case>(file: string): { cases: Case[]; canonicalQueries: QueryCase[] } {
  return JSON.parse(readFileSync(resolve(`@facsimile/vectors/${file}.json`), "utf8"));
}

/** The case of that name; throws if there is none. */
export function findCase(file: string, name: string): SigningCase {
  const found = readVectors<SigningCase>(file).cases.find((entry) => entry.name === name);
  if (!found) throw new Error(`${file} has no case ${name}`);
  return found;
}
