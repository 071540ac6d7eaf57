import { existsSync, writeFileSync } from "node:fs";
import { type CheckData, type CheckReport, checkService, createCheckData } from "@facsimile/checks/check";
import type { Api } from "@facsimile/mock";
import { findApis } from "../apis.ts";
import { explained, Failure } from "../failure.ts";
import { type Format, formatFindings } from "../report/index.ts";
import { chooseService } from "../service.ts";
import { isObject, readCount, readJson } from "../values.ts";

/** How `facsimile check` calls and prints. */
export interface RunCheckOptions {
  readonly api?: string;
  readonly url?: string;
  /** File with requests in place of the documented ones. */
  readonly data?: string;
  /** Write that file instead of checking. */
  readonly init?: boolean;
  readonly allowHost?: readonly string[];
  readonly allowWrites?: readonly string[];
  readonly credentials?: "test" | "environment";
  readonly rate?: string;
  readonly format: Format;
}

// A service that is not this machine is called slowly unless told otherwise.
const remoteRate = "5";

/** Checks a service against its contract. Resolves to the exit code: 1 for a violation, 2 if no case could be told. */
export async function runCheck(options: RunCheckOptions): Promise<number> {
  const { api: id } = options;
  if (id === undefined)
    throw new Failure(
      "check needs an API",
      `add --api with one of ${(await findApis()).map((api) => api.id).join(", ")}`,
    );
  const [api] = (await findApis([id])) as [Api];
  if (options.init) return writeSkeleton(options, createCheckData(api.operations));
  if (options.url === undefined)
    throw new Failure("check needs the URL of a service", "add --url http://127.0.0.1:8080");
  const { allowHost = [], rate = allowHost.length > 0 ? remoteRate : undefined } = options;
  const { protocol, credentials, projectId } = chooseService(
    api,
    options.credentials ?? (allowHost.length > 0 ? "environment" : "test"),
  );
  const report = await explained(() =>
    checkService({
      ...{ operations: api.operations, url: options.url as string, protocol, credentials, projectId },
      ...{ allowedHosts: allowHost, allowedWrites: options.allowWrites ?? [] },
      ...(rate !== undefined && { rate: readCount("--rate", 1, rate) }),
      ...(options.data !== undefined && { data: readData(options.data) }),
    }),
  );
  process.stdout.write(await format(api.id, report, options.format));
  if (report.findings.some(({ level }) => level === "violation")) return 1;
  return report.verdicts.some(({ verdict }) => verdict === "conforms") ? 0 : 2;
}

function writeSkeleton({ data }: RunCheckOptions, skeleton: CheckData): number {
  if (data === undefined) throw new Failure("--init needs a file to write", "add --data FILE");
  if (existsSync(data)) throw new Failure(`${data} exists`, "name another file with --data");
  writeFileSync(data, `${JSON.stringify(skeleton, undefined, 2)}\n`);
  return 0;
}

function readData(file: string): CheckData {
  const fix = "write one with --data FILE --init";
  const data = readJson(file, fix);
  if (isObject(data) && Object.values(data).every(isObject)) return data as CheckData;
  throw new Failure(`${file} is not a data file`, fix);
}

async function format(api: string, report: CheckReport, as: Format): Promise<string> {
  if (as === "json") return `${JSON.stringify(report, undefined, 2)}\n`;
  const findings = await formatFindings(report.findings, as);
  const text = findings && `${findings}\n`;
  if (as !== "text") return text;
  const lines = report.verdicts.map(({ operation, case: name, verdict, reason }) =>
    [verdict.padEnd(11), `${api} ${operation}`, name, ...(reason === undefined ? [] : [`(${reason})`])].join(" "),
  );
  const count = (wanted: string) => report.verdicts.filter(({ verdict }) => verdict === wanted).length;
  const counts = `${count("conforms")} cases conform, ${count("does not")} do not, ${count("cannot tell")} cannot be told`;
  return `${text}${lines.join("\n")}\n${counts}\n`;
}
