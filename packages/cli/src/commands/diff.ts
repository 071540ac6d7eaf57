import type { CommandText } from "./command-text.ts";

export const diffText: CommandText = {
  name: "diff",
  description: "Compare two versions of a contract: files or folders of OpenAPI documents, or REVISION:PATH of git.",
  arguments: [
    ["<base>", "the version before"],
    ["<head>", "the version after"],
  ],
  options: [
    {
      flags: "--format <FORMAT>",
      description: "how to print",
      choices: ["text", "json", "markdown", "github"],
      default: "text",
    },
    {
      flags: "--bump <BUMP>",
      description: "fail if the changes need more than this bump",
      choices: ["patch", "minor", "major"],
    },
    { flags: "--changesets <FOLDER>", description: "take the bump from changesets; needs --package" },
    { flags: "--package <NAME>", description: "the package that the changesets name" },
    { flags: "--used <FILE>", description: "tell which breaks touch what a consumer uses; only those fail" },
  ],
  notes: [
    "Exit codes: 0 if nothing breaks or the bump allows it, 1 if something does, 2 for an error on the command line or in a document.",
  ],
};
