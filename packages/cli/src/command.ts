import { Command, CommanderError } from "commander";
import { addCommand, callText, checkText, diffText, explainText, mockText, verifyText } from "./commands/index.ts";
import { Failure } from "./failure.ts";
import { manifest } from "./manifest.ts";

const texts = [mockText, checkText, verifyText, diffText, callText, explainText];

/** The whole command with its help. `end` is told the exit code of a subcommand that has one. */
function createCommand(end: (code: number) => void): Command {
  const program = new Command("facsimile")
    .description("Mocks of cloud APIs that speak the vendors' wire protocols, and checks of contracts.")
    .version(manifest.version, "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .addHelpText(
      "after",
      "\nTry: facsimile mock\nfacsimile COMMAND --help prints the options of a command, and examples.",
    )
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  const add = (text: (typeof texts)[number]) => addCommand(program, text);
  // Each loads its own part only, so that everything else is said at once.
  add(mockText).action(async (values) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
    const { readOptions, runMock } = await import("./mock/index.ts");
    await runMock(readOptions(values));
  });
  add(checkText).action(async (options) => end(await (await import("./check/index.ts")).runCheck(options)));
  add(verifyText).action(async (files, options) =>
    end(await (await import("./verify/index.ts")).runVerify(files, options)),
  );
  add(diffText).action(async (base, head, options) =>
    end(await (await import("./diff/index.ts")).runDiff(base, head, options)),
  );
  add(callText)
    .helpOption(false)
    // Each field of an operation is an option of its own.
    .allowUnknownOption()
    .action(async (api, operation, fields, options, command: Command) =>
      end(
        await (await import("./call/index.ts")).runCall([api, operation, ...fields], options, () =>
          command.outputHelp(),
        ),
      ),
    );
  add(explainText).action(async (what) => end(await (await import("./explain/index.ts")).runExplain(what)));
  return program;
}

/** Runs a command line; resolves to the exit code, for `mock` as soon as it listens. */
export async function run(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const command = createCommand((code) => {
    exitCode = code;
  });
  try {
    await command.parseAsync([...argv], { from: "user" });
    return exitCode;
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
  if (code === "commander.help") return new Failure("no command given", "try facsimile mock, or facsimile --help");
  const [text = "", suggestion] = message.replace(/^error: |\.$/g, "").split(/\n/);
  const meant = /\(Did you mean (.*)\?\)/.exec(suggestion ?? "")?.[1];
  const own = texts.find(({ name }) => name === argv[0]);
  const help = `see facsimile ${own ? `${own.name} ` : ""}--help`;
  if (code === "commander.excessArguments") return new Failure(`unexpected argument in "${argv.join(" ")}"`, help);
  return new Failure(text, meant ? `did you mean ${meant}? S${help.slice(1)}` : help);
}
