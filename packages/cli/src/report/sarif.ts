import type { Finding } from "@facsimile/checks/verify";
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";
import { manifest } from "../manifest.ts";
import { createLocator, type Location } from "./locate.ts";

/** Prints findings as SARIF, each at the line of the spec that it is about. */
export function formatSarif(findings: readonly Finding[]): string {
  const run = new SarifRunBuilder().initSimple({
    toolDriverName: "facsimile",
    toolDriverVersion: manifest.version,
    url: "",
  });
  for (const rule of new Set(findings.map((finding) => finding.rule)))
    run.addRule(
      new SarifRuleBuilder().initSimple({ ruleId: rule, shortDescriptionText: `The contract's rule ${rule}` }),
    );
  const locate = createLocator();
  for (const finding of findings) run.addResult(toResult(finding, locate(finding)));
  const log = new SarifBuilder();
  log.addRun(run);
  return log.buildSarifJsonString({ indent: true });
}

function toResult(
  { level, operation, place, rule, message, fix, seen }: Finding,
  { file, line }: Location,
): SarifResultBuilder {
  return new SarifResultBuilder().initSimple({
    level: level === "violation" ? "error" : "note",
    messageText: `${operation} ${place}: ${message} (${seen}). Fix: ${fix}`,
    ruleId: rule,
    fileUri: file,
    startLine: line,
  });
}
