import { formats } from "../report/index.ts";
import type { CommandText } from "./command-text.ts";

export const verifyText: CommandText = {
  name: "verify",
  description: "Compare recorded traffic with the contracts: HAR, the journal of a mock, or NDJSON of recordTo.",
  arguments: [["<file...>", "files of recorded exchanges"]],
  options: [
    { flags: "--api <ID...>", description: "compare with these APIs only" },
    { flags: "--format <FORMAT>", description: "how to print", choices: formats, default: "text" },
    { flags: "--usage <FILE>", description: "write what the recorded client uses, for facsimile diff --used" },
  ],
  notes: [
    "Exit codes: 0 if all exchanges keep the contract, 1 if one does not, 2 if none belongs to an API or a file cannot be read.",
  ],
};
