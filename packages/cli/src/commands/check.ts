import { formats } from "../report/index.ts";
import type { CommandText } from "./command-text.ts";

export const checkText: CommandText = {
  name: "check",
  description: "Check a service against its contract: authentication, documented cases, and both sides of each limit.",
  options: [
    { flags: "--api <ID>", description: "the API that the service implements" },
    { flags: "--url <URL>", description: "its base URL; only this machine without --allow-host" },
    {
      flags: "--data <FILE>",
      description: "requests with ids that the service knows, in place of the documented ones",
    },
    { flags: "--init", description: "write the documented requests to the file of --data, and call nothing" },
    { flags: "--allow-host <HOST...>", description: "call this host although it is not this machine" },
    { flags: "--allow-writes <OPERATION...>", description: "also call this operation, although it changes something" },
    {
      flags: "--credentials <SOURCE>",
      description: "the key of every mock (default), or that of the environment (default with --allow-host)",
      choices: ["test", "environment"],
    },
    { flags: "--rate <COUNT>", description: "requests a second, at most (default with --allow-host: 5)" },
    { flags: "--format <FORMAT>", description: "how to print", choices: formats, default: "text" },
  ],
  notes: [
    "Exit codes: 0 if nothing breaks the contract, 1 if something does, 2 if no case could be told or the service does not respond.",
  ],
};
