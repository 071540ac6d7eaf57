import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Documents } from "@facsimile/checks/diff";
import { parse } from "yaml";
import { Failure } from "../failure.ts";

/**
 * Reads OpenAPI documents, JSON or YAML: a file, a folder of them, or `REVISION:PATH` of git. In a folder of built documents the
 * combined one is left out, since every operation has its own. Throws a Failure for what cannot be read.
 */
export function readDocuments(source: string): Documents {
  const [, revision, path] = /^([^:/\\]{2,}):(.+)$/.exec(source) ?? [];
  if (!existsSync(source) && revision && path) return readRevision(revision, path);
  if (!existsSync(source))
    throw new Failure(`${source} does not exist`, "name a file, a folder, or REVISION:PATH of git");
  const names = statSync(source).isDirectory() ? chooseFiles(readdirSync(source)) : [""];
  if (names.length === 0)
    throw new Failure(`${source} has no JSON or YAML file`, "build the documents first, or name another folder");
  return Object.fromEntries(
    names.map((name) => [keyOf(name), parseDocument(join(source, name), readFileSync(join(source, name)))]),
  );
}

// Two files are versions of one document, whatever their names.
const keyOf = (name: string) => name || "document";

function chooseFiles(names: readonly string[]): string[] {
  const documents = names.filter((name) => /\.(json|ya?ml)$/.test(name) && !name.endsWith(".arazzo.json"));
  const single = documents.filter((name) => !/^openapi\./.test(name));
  return single.length > 0 ? single : documents;
}

function readRevision(revision: string, path: string): Documents {
  const type = git(["cat-file", "-t", `${revision}:${path}`])
    .toString()
    .trim();
  if (type === "blob") return { document: parseDocument(path, git(["show", `${revision}:${path}`])) };
  const names = chooseFiles(
    git(["ls-tree", "--name-only", `${revision}:${path}`])
      .toString()
      .trim()
      .split("\n"),
  );
  if (names.length === 0)
    throw new Failure(`${path} of ${revision} has no JSON or YAML file`, "name a folder whose documents are committed");
  return Object.fromEntries(
    names.map((name) => [name, parseDocument(name, git(["show", `${revision}:${path}/${name}`]))]),
  );
}

function git(args: readonly string[]): Buffer {
  try {
    return execFileSync("git", [...args], { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
  } catch (error) {
    const { stderr = "" } = error as { stderr?: unknown };
    const [line = ""] = String(stderr).trim().split("\n");
    throw new Failure(
      `git cannot read ${args.at(-1)}: ${line.replace(/^fatal: /, "")}`,
      "name a revision and a path that it has",
    );
  }
}

function parseDocument(name: string, bytes: Uint8Array): object {
  const text = new TextDecoder().decode(bytes);
  let document: unknown;
  try {
    document = /\.ya?ml$/.test(name) ? parse(text) : JSON.parse(text);
  } catch (error) {
    throw new Failure(
      `${basename(name)} is not valid: ${(error as Error).message.split("\n")[0]}`,
      "name OpenAPI documents as JSON or YAML",
    );
  }
  if (typeof document === "object" && document !== null && "openapi" in document) return document;
  throw new Failure(
    `${basename(name)} is not an OpenAPI document`,
    "name a document that begins with openapi: 3.0 or 3.1",
  );
}
