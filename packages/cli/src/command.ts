import { Command, CommanderError, Option } from "commander";
import type { RunCheckOptions } from "./check/run-check.ts";
import type { DiffOptions } from "./diff/run-diff.ts";
import { Failure } from "./failure.ts";
import { manifest } from "./manifest.ts";
import { addMockOptions, type Options, readOptions } from "./options.ts";
import { formats } from "./report/formats.ts";
import type { VerifyOptions } from "./verify/run-verify.ts";

/** What the subcommands do; a number is an exit code. */
interface Actions {
  mock(options: Options): Promise<void>;
  diff(base: string, head: string, options: DiffOptions): Promise<number>;
  verify(files: readonly string[], options: VerifyOptions): Promise<number>;
  check(options: RunCheckOptions): Promise<number>;
  explain(what: string): Promise<number>;
}

/** The whole command with its help. `end` is told the exit code of a subcommand that has one. */
function createCommand(actions: Actions, end: (code: number) => void): Command {
  const command = new Command("facsimile")
    .description("Mocks of cloud APIs that speak the vendors' wire protocols, and checks of contracts.")
    .version(manifest.version, "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .addHelpText("after", "\nTry: facsimile mock\n     facsimile diff old/openapi.json new/openapi.json")
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  const mock = command
    .command("mock")
    .description("Serve mocks of cloud APIs, each on its own port.")
    .helpOption("-h, --help", "print this help")
    .allowExcessArguments(false);
  addMockOptions(mock).action((values) => actions.mock(readOptions(values)));
  addCheck(command).action(async (options) => end(await actions.check(options)));
  addExplain(command).action(async (what) => end(await actions.explain(what)));
  addVerify(command).action(async (files, options) => end(await actions.verify(files, options)));
  addDiff(command).action(async (base, head, options) => end(await actions.diff(base, head, options)));
  return command;
}

function addCheck(command: Command): Command {
  return command
    .command("check")
    .description(
      "Check a service against its contract: authentication, documented cases, and both sides of each limit.",
    )
    .helpOption("-h, --help", "print this help")
    .allowExcessArguments(false)
    .requiredOption("--api <ID>", "the API that it serves")
    .option("--url <URL>", "base URL of the service")
    .option("--data <FILE>", "requests with ids that the service knows, in place of the documented ones")
    .option("--init", "write the documented requests to the file of --data, and call nothing")
    .option("--allow-host <HOST...>", "call this host although it is not this machine")
    .option("--allow-writes <OPERATION...>", "also call this operation, although it changes something")
    .addOption(
      new Option("--credentials <SOURCE>", "the mock's test key (default on this machine), or the environment").choices(
        ["test", "environment"],
      ),
    )
    .option("--rate <COUNT>", "requests a second, at most (default: 5 for a host of --allow-host)")
    .addOption(new Option("--format <FORMAT>", "how to print").choices(formats).default("text"));
}

function addExplain(command: Command): Command {
  return command
    .command("explain")
    .description("Explain an error code, an erratum, or why a signature is refused.")
    .helpOption("-h, --help", "print this help")
    .argument("<what>", "a code, an erratum, or - for two texts of a signature with a line --- between them")
    .allowExcessArguments(false);
}

function addVerify(command: Command): Command {
  return command
    .command("verify")
    .description("Compare recorded traffic with the contracts: HAR, the journal of a mock, or NDJSON of recordTo.")
    .helpOption("-h, --help", "print this help")
    .argument("<file...>", "files of recorded exchanges")
    .addOption(new Option("--api <ID...>", "compare with these APIs only"))
    .addOption(new Option("--format <FORMAT>", "how to print").choices(formats).default("text"))
    .option("--usage <FILE>", "write what the recorded client uses, for facsimile diff --used");
}

function addDiff(command: Command): Command {
  const diff = command
    .command("diff")
    .description("Compare two versions of a contract: files or folders of OpenAPI documents, or REVISION:PATH of git.")
    .helpOption("-h, --help", "print this help")
    .argument("<base>", "the version before")
    .argument("<head>", "the version after")
    .allowExcessArguments(false);
  return diff
    .addOption(
      new Option("--format <FORMAT>", "how to print").choices(["text", "json", "markdown", "github"]).default("text"),
    )
    .addOption(new Option("--bump <BUMP>", "fail if the changes need more").choices(["patch", "minor", "major"]))
    .option("--changesets <FOLDER>", "take the bump from the changesets of this folder; needs --package")
    .option("--package <NAME>", "the package that the changesets name")
    .option("--used <FILE>", "tell which breaks touch what a consumer uses; facsimile verify --usage writes the file");
}

/** Runs a command line; resolves to the exit code, for `mock` as soon as it listens. */
export async function run(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const command = createCommand(
    { mock: startMock, diff: compare, verify: verifyTraffic, check: checkService, explain: explainWhat },
    (code) => {
      exitCode = code;
    },
  );
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
  const [name = ""] = argv;
  const help = `see facsimile ${["check", "diff", "explain", "verify"].includes(name) ? name : "mock"} --help`;
  if (code === "commander.excessArguments") return new Failure(`unexpected argument in "${argv.join(" ")}"`, help);
  return new Failure(text, meant ? `did you mean ${meant}? S${help.slice(1)}` : help);
}

// Loaded only here, so that everything else is said at once.
async function startMock(options: Options): Promise<void> {
  const { runMock } = await import("./mock.ts");
  await runMock(options);
}

async function compare(base: string, head: string, options: DiffOptions): Promise<number> {
  const { runDiff } = await import("./diff/run-diff.ts");
  return await runDiff(base, head, options);
}

async function verifyTraffic(files: readonly string[], options: VerifyOptions): Promise<number> {
  const { runVerify } = await import("./verify/run-verify.ts");
  return await runVerify(files, options);
}

async function checkService(options: RunCheckOptions): Promise<number> {
  const { runCheck } = await import("./check/run-check.ts");
  return await runCheck(options);
}

async function explainWhat(what: string): Promise<number> {
  const { runExplain } = await import("./explain/run-explain.ts");
  return await runExplain(what);
}
