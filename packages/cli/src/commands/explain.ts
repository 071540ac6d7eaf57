import type { CommandText } from "./command-text.ts";

export const explainText: CommandText = {
  name: "explain",
  description: "Explain an error code, an erratum, or why a signature is refused.",
  arguments: [["<what>", "a code, an erratum, or - for standard input: a request, or two texts of a signature"]],
  options: [],
  notes: ["Exit codes: 0, or 2 for a name that no contract has and a text that cannot be read."],
};
