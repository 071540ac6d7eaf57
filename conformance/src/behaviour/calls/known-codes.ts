import { type Behaviour, createFindings } from "../behaviour.ts";
import { sourceOf } from "../documented/source.ts";

/** The client exports each code of an operation's page by its name, and no other. */
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
    return findings.list();
  },
};
