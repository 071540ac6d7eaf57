import type { OperationUnderTest } from "../../api-under-test.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { documentedCodes, sourceOf } from "../documented/index.ts";

/** The client exports each code of an operation's page by its name, and no other; those of the service and the gateway beside them. */
export const knownCodes: Behaviour = {
  name: "known codes",
  async run(api, operation) {
    const findings = createFindings(operation);
    const { operationId, contract } = operation;
    const exported = (api.exports[`${operationId}ErrorCode`] ?? {}) as Readonly<Record<string, string>>;
    // A service never gives a template as its code.
    const listed = Object.entries(contract.errors).flatMap(([code, { pattern }]) => (pattern ? [] : [code]));
    for (const code of new Set([...Object.keys(exported), ...listed]))
      findings.compare({
        place: `${operationId}ErrorCode["${code}"]`,
        source: sourceOf(api, operation, contract.errors[code] as never),
        seen: exported[code],
        expected: listed.includes(code) ? code : undefined,
      });
    const [, name] = /^create(\w+)Client$/m.exec(Object.keys(api.exports).join("\n")) ?? [];
    const known = { ...(api.exports[`${name}ErrorCode`] as Readonly<Record<string, string>>), ...exported };
    for (const { code, source, like } of documentedCodes(api, operation))
      if (like === undefined && !isOfFamily(operation, code))
        findings.compare({ place: `${name}ErrorCode["${code}"]`, source, seen: known[code], expected: code });
    return findings.list();
  },
};

function isOfFamily({ contract }: OperationUnderTest, code: string): boolean {
  return Object.values(contract.errors).some(({ pattern }) => pattern && new RegExp(pattern, "u").test(code));
}
