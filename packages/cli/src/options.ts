import { parseArgs } from "node:util";
import { Failure } from "./failure.ts";

/** What the command line asks for. */
export interface Options {
  readonly words: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Port of the control server. */
  readonly port: number;
  /** Ports of the named APIs by id; 0 where none was given. */
  readonly apis: Readonly<Record<string, number>>;
}

/** Reads a command line. Throws a Failure for an option or a port that is none. */
export function readOptions(argv: readonly string[]): Options {
  const { positionals, values } = parse(argv);
  const apis = (values.api ?? []).map((text) => {
    const [id = "", ...port] = text.split("=");
    return [id, port.length === 0 ? 0 : readPort(port.join("="))] as const;
  });
  return {
    words: positionals,
    help: values.help ?? false,
    version: values.version ?? false,
    json: values.json ?? false,
    quiet: values.quiet ?? false,
    port: readPort(values.port ?? "4010"),
    apis: Object.fromEntries(apis),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
        json: { type: "boolean" },
        quiet: { type: "boolean" },
        port: { type: "string" },
        api: { type: "string", multiple: true },
      },
    });
  } catch (error) {
    const [message = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\.?\n/);
    throw new Failure(message, "see facsimile --help");
  }
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Failure(`${text || "nothing"} is no port`, "give a number from 0 to 65535, 0 for a free one");
}
