import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { type DataFile, readDataFile } from "./data-file.ts";

/** Known error codes: when they come, what they mean, whether to repeat the call, who says so. */
export type ErrorCodes = Readonly<
  Record<
    string,
    { readonly status: readonly number[]; readonly meaning: string; readonly retry: string; readonly source?: string }
  >
>;

/** How one protocol's APIs report errors and answer what breaks the contract: `specs/_shared/<protocol>.yaml`. */
export interface Protocol {
  readonly id: string;
  readonly title: string;
  readonly signing: string;
  readonly credentials: readonly string[];
  readonly headers: readonly { readonly name: string; readonly source: string; readonly equals?: string }[];
  readonly errors: ErrorCodes;
  readonly violations: readonly object[];
  readonly components: { readonly schemas?: Readonly<Record<string, unknown>> };
}

/** Reads the protocol that an API names; a name without a file is a problem of the API. */
export function readProtocol(root: string, id: string, protocolId: string): DataFile<Protocol> {
  const path = join(root, "specs/_shared", `${protocolId}.yaml`);
  if (protocolId && existsSync(path))
    return readDataFile<Protocol>(path, `specs/_shared/${protocolId}.yaml`, "protocol");
  const known = readdirSync(join(root, "specs/_shared")).filter((file) => /^[a-z]+-[a-z]+\.yaml$/.test(file));
  const mend = `set it to one of ${known.map((file) => basename(file, ".yaml")).join(", ")}, or add specs/_shared/${protocolId || "<protocol>"}.yaml`;
  return {
    value: undefined,
    problems: [
      {
        file: `specs/${id}/openapi.yaml`,
        at: "x-facsimile-protocol",
        message: `there is no protocol ${protocolId || "named"}`,
        mend,
      },
    ],
  };
}
