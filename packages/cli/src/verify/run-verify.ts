import { writeFileSync } from "node:fs";
import { suggestName } from "@facsimile/checks";
import { type Coverage, createVerifier, type Finding } from "@facsimile/checks/verify";
import type { Api } from "@facsimile/mock";
import { findApis } from "../apis.ts";
import { Failure } from "../failure.ts";
import { type Format, formatFindings } from "../report/index.ts";
import { readExchanges } from "./read-exchanges.ts";

/** How `facsimile verify` reads and prints. */
export interface VerifyOptions {
  readonly api?: readonly string[];
  readonly format: Format;
  /** File to write what the recorded client uses to. */
  readonly usage?: string;
}

// The same finding in every call would say nothing more.
const mostOfAKind = 3;

/** Compares recorded traffic with the contracts. Resolves to the exit code: 1 for a violation, 2 if no exchange belongs to an API. */
export async function runVerify(files: readonly string[], { api, format, usage }: VerifyOptions): Promise<number> {
  const apis = await findApis(api);
  const verifier = createVerifier(apis.flatMap(({ operations }) => Object.values(operations)));
  const kinds = new Map<string, { count: number; readonly shown: Finding[] }>();
  for (const file of files)
    for await (const { exchange, seen } of readExchanges(file))
      for (const finding of verifier.add(exchange, seen)) keep(kinds, finding);
  const { exchanges, others, stray = "" } = verifier.counts();
  if (exchanges === others) throw explainStrays(apis, exchanges, stray);
  if (usage !== undefined) writeFileSync(usage, `${JSON.stringify(verifier.usage(), undefined, 2)}\n`);
  const findings = [...kinds.values()].flatMap(({ count, shown }) =>
    shown.map((finding, index) => withCount(finding, index, count)),
  );
  const text = await formatFindings(findings, format);
  if (text) process.stdout.write(`${text}\n`);
  if (format === "text") process.stdout.write(formatCoverage(verifier.coverage(), exchanges, others));
  return findings.some(({ level }) => level === "violation") ? 1 : 0;
}

function explainStrays(apis: readonly Api[], exchanges: number, stray: string): Failure {
  const operations = apis.flatMap((api) => Object.keys(api.operations));
  const [, meant] = /^use (\w+);/.exec(suggestName(stray, operations)) ?? [];
  return new Failure(
    `no exchange of ${exchanges} belongs to ${apis.map(({ id }) => id).join(", ")}; the first calls ${stray.slice(0, 100)}`,
    `${meant ? `did you mean ${meant}? R` : "r"}ecord calls of these APIs, or name others with --api`,
  );
}

function keep(kinds: Map<string, { count: number; readonly shown: Finding[] }>, finding: Finding): void {
  const { api, operation, place, rule, message } = finding;
  const key = JSON.stringify([api, operation, place.replace(/\d+/g, "*"), rule, message]);
  const kind = kinds.get(key) ?? { count: 0, shown: [] };
  kind.count++;
  if (kind.shown.length < mostOfAKind) kind.shown.push(finding);
  kinds.set(key, kind);
}

function withCount(finding: Finding, index: number, count: number): Finding {
  const isLast = index === mostOfAKind - 1 && count > mostOfAKind;
  return isLast ? { ...finding, seen: `${finding.seen} and ${count - mostOfAKind} more` } : finding;
}

function formatCoverage(coverage: readonly Coverage[], exchanges: number, others: number): string {
  const called = coverage.filter(({ calls }) => calls > 0);
  const lines = called.map(({ api, operation, calls, statuses, missingStatuses, codes }) => {
    const seen = Object.entries(statuses).map(([status, count]) => `${status} (${count})`);
    const missing = missingStatuses.length > 0 ? `; never ${missingStatuses.join(", ")}` : "";
    return `covered    ${api} ${operation}  ${calls} ${calls === 1 ? "call" : "calls"}: ${seen.join(", ") || "no response"}${missing}${codes.length > 0 ? `; codes ${codes.join(", ")}` : ""}`;
  });
  const apis = new Set(called.map(({ api }) => api));
  const never = coverage.filter(({ api, calls }) => calls === 0 && apis.has(api)).map(({ operation }) => operation);
  return [
    ...lines,
    ...(never.length > 0 ? [`never      ${never.join(", ")}`] : []),
    `${exchanges} ${exchanges === 1 ? "exchange" : "exchanges"}, ${others} of other APIs`,
    "",
  ].join("\n");
}
