import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { Failure } from "../failure.ts";

/** Bumps of semantic versioning, from none up. */
export const bumps = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

/** The highest bump that the files of a changesets folder give a package; `none` if none names it. */
export function readChangesets(folder: string, name: string): Bump {
  const files = listFiles(folder).filter((file) => file.endsWith(".md") && file !== "README.md");
  const given = files.map((file) => readBump(join(folder, file), name));
  return bumps.findLast((bump) => given.includes(bump)) ?? "none";
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new Failure(`the folder ${folder} cannot be read`, "name the folder of the changesets, such as .changeset");
  }
}

function readBump(file: string, name: string): Bump {
  const [, front = ""] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, "utf8")) ?? [];
  const packages = (parse(front) ?? {}) as Record<string, unknown>;
  return bumps.find((bump) => bump === packages[name]) ?? "none";
}
