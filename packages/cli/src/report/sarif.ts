import type { Finding } from "@facsimile/checks/verify";
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";
import { manifest } from "../manifest.ts";

/** Prints findings as SARIF, each at the spec of its operation. */
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
  for (const finding of findings) run.addResult(toResult(finding));
  const log = new SarifBuilder();
  log.addRun(run);
  return log.buildSarifJsonString({ indent: true });
}

function toResult({ level, api, operation, place, rule, message, fix, seen }: Finding): SarifResultBuilder {
  return new SarifResultBuilder().initSimple({
    level: level === "violation" ? "error" : "note",
    messageText: `${operation} ${place}: ${message} (${seen}). Fix: ${fix}`,
    ruleId: rule,
    fileUri: `specs/${api}/operations/${operation}.yaml`,
    startLine: 1,
  });
}
