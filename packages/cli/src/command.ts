import { Failure } from "./failure.ts";
import { manifest } from "./manifest.ts";
import { type Options, readOptions } from "./options.ts";

const help = `Usage: facsimile mock [options]

Serves mocks of cloud APIs, each on a port of its own.

  --api ID[=PORT]  serve this API only; may be repeated
  --port PORT      port of the control server, 4010 by default, 0 for a free one;
                   it also serves each API by that API's own Host
  --auth MODE      verify signatures and tokens (the default), ask that they are
                   present, or off
  --key KEY        know this access key too: ID:SECRET, ID:SECRET:TOKEN for a
                   temporary one, or @FILE of such lines; may be repeated
  --token TOKEN    know this token too; may be repeated
  --clock ISO      let the clock stand still at this time
  --scenario NAME  how jobs and resources go, such as success or failure
  --faults PLAN    what goes wrong: JSON, or a file of it
  --origin ORIGIN  let pages of this origin call, besides those of this machine;
                   may be repeated
  --evidence MODE  any answer (the default), or only those that are documented;
                   the others become 501
  --error-status ID=STATUS
                   give the errors of this API this status, where its sources
                   contradict each other; may be repeated
  --json           print the addresses as one line of JSON and nothing else
  --quiet          print no line per call
  --help           print this
  --version        print the version
`;

/** Runs a command line; resolves to the exit code, for `mock` as soon as it listens. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    const options = readOptions(argv);
    const [command, ...more] = options.words;
    if (options.help) process.stdout.write(help);
    else if (options.version) process.stdout.write(`${manifest.version}\n`);
    else if (command === "mock" && more.length === 0) await startMock(options);
    else throw new Failure(`there is no command ${options.words.join(" ") || "given"}`, "try facsimile mock");
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`facsimile: ${error.message}\n`);
    return 2;
  }
}

// Loaded only here, so that everything else is said at once.
async function startMock(options: Options): Promise<void> {
  const { runMock } = await import("./mock.ts");
  await runMock(options);
}
