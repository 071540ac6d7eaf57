import { Command, CommanderError } from "commander";
import { Failure } from "./failure.ts";
import { manifest } from "./manifest.ts";
import { addMockOptions, type Options, readOptions } from "./options.ts";

/** The whole command with its help. `start` runs `facsimile mock`. */
function createCommand(start: (options: Options) => Promise<void>): Command {
  const command = new Command("facsimile")
    .description("Mocks of cloud APIs that speak the vendors' wire protocols.")
    .version(manifest.version, "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .addHelpText("after", "\nTry: facsimile mock")
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  const mock = command
    .command("mock")
    .description("Serve mocks of cloud APIs, each on its own port.")
    .helpOption("-h, --help", "print this help")
    .allowExcessArguments(false);
  addMockOptions(mock).action((values) => start(readOptions(values)));
  return command;
}

/** Runs a command line; resolves to the exit code, for `mock` as soon as it listens. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await createCommand(startMock).parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    const failure = error instanceof CommanderError ? explain(error, argv) : error;
    if (failure === undefined) return 0;
    if (!(failure instanceof Failure)) throw failure;
    process.stderr.write(`facsimile: ${failure.message}\n`);
    return 2;
  }
}

// Commander's own words, as what happened and how to fix it; nothing if it has printed help or version.
function explain({ exitCode, code, message }: CommanderError, argv: readonly string[]): Failure | undefined {
  if (exitCode === 0) return undefined;
  if (code === "commander.help") return new Failure("no command given", "try facsimile mock");
  const [text = "", suggestion] = message.replace(/^error: /, "").split(/\n/);
  const meant = /\(Did you mean (.*)\?\)/.exec(suggestion ?? "")?.[1];
  if (code === "commander.excessArguments")
    return new Failure(`unexpected argument in "${argv.join(" ")}"`, "see facsimile mock --help");
  return new Failure(text, meant ? `did you mean ${meant}? See facsimile mock --help` : "see facsimile mock --help");
}

// Loaded only here, so that everything else is said at once.
async function startMock(options: Options): Promise<void> {
  const { runMock } = await import("./mock.ts");
  await runMock(options);
}
