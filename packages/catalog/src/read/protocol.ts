import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Protocol } from "@facsimile/spec-schemas/types";
import { unknownName } from "../model/index.ts";
import { type DataFile, readDataFile } from "./data-file.ts";

/** Reads the protocol that an API names. */
export function readProtocol(root: string, id: string, name: string): DataFile<Protocol> {
  const file = `specs/_shared/${name}.yaml`;
  if (name && existsSync(join(root, file))) return readDataFile<Protocol>(join(root, file), file, "protocol");
  const known = readdirSync(join(root, "specs/_shared"))
    .filter((entry) => /^[a-z]+-[a-z]+\.yaml$/.test(entry))
    .map((entry) => basename(entry, ".yaml"));
  const problem = unknownName("x-facsimile-protocol", "protocol", name || "(none)", known);
  const fix = `${problem.fix}, or add specs/_shared/${name || "<protocol>"}.yaml`;
  return { value: undefined, problems: [{ ...problem, file: `specs/${id}/openapi.yaml`, fix }] };
}
