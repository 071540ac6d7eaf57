import { readFileSync } from "node:fs";
import { type Command, Option } from "commander";

/** An option of a command. */
export interface OptionText {
  readonly flags: string;
  readonly description: string;
  readonly default?: string;
  readonly choices?: readonly string[];
}

/** What a command is called and takes: the one text that parsing, help and README share. */
export interface CommandText {
  readonly name: string;
  readonly description: string;
  readonly arguments?: readonly (readonly [name: string, description: string])[];
  readonly options: readonly OptionText[];
  /** What the help says at its end, such as exit codes. */
  readonly notes: readonly string[];
}

/** Adds a command to the program, with its help. */
export function addCommand(program: Command, text: CommandText): Command {
  const command = program
    .command(text.name)
    .description(text.description)
    .helpOption("-h, --help", "print this help")
    .allowExcessArguments(false);
  for (const [name, description] of text.arguments ?? []) command.argument(name, description);
  for (const option of text.options) command.addOption(toOption(option));
  return command.addHelpText("after", () => {
    const examples = readExamples(text.name).map((line) => `  ${line}`);
    return ["\nExamples:", ...examples, "", ...text.notes].join("\n");
  });
}

/** The command lines of the README that begin with a command; a test runs each of them. */
export function readExamples(name: string): string[] {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block = ""]) => block);
  const lines = blocks.flatMap((block) => block.split("\n"));
  return lines.filter((line) => line.split(" ").slice(0, 2).join(" ") === `facsimile ${name}`);
}

function toOption({ flags, description, default: initial, choices }: OptionText): Option {
  const option = new Option(flags, description);
  if (description.endsWith("may be repeated"))
    option.argParser((text: string, all: readonly string[] | undefined) => [...(all ?? []), text]);
  if (choices) option.choices(choices);
  return initial === undefined ? option : option.default(initial);
}

/** The option table of a command in the README. */
export function formatOptions({ options }: CommandText): string {
  const rows = options.map(({ flags, description, default: initial, choices }) => {
    const values = choices ? `: ${choices.map((choice) => `\`${choice}\``).join(", ")}` : "";
    return `| \`${flags}\` | ${description}${values}${initial === undefined ? "" : ` (default: \`${initial}\`)`} |`;
  });
  return ["| option | meaning |", "| --- | --- |", ...rows].join("\n");
}
