import { suggestName } from "@facsimile/checks";

/** Throws a TypeError if an option does not exist, or a choice is not one of those that there are. Callers without types come here too. */
export function checkOptions(options: object | undefined, names: Readonly<Record<string, true>>): void {
  for (const [name, value] of Object.entries(options ?? {})) {
    if (!Object.hasOwn(names, name))
      throw new TypeError(`unknown option ${name}. Fix: ${suggestName(name, Object.keys(names))}`);
    const choices = choicesOf[name];
    if (value === undefined || !choices || choices.includes(value)) continue;
    throw new TypeError(`option ${name} cannot be ${JSON.stringify(value)}. Fix: use one of ${choices.join(", ")}`);
  }
}

const choicesOf: Readonly<Record<string, readonly unknown[]>> = {
  auth: ["verify", "present", "off"],
  evidence: ["any", "documented"],
  isolate: ["none", "key"],
  stateful: [true, false],
  validateResponses: [true, false],
};
