import { suggestName } from "@facsimile/checks";

/** Throws a TypeError if an option does not exist, or a choice is not one of those that there are. Callers without types come here too. */
export function checkOptions(options: object | undefined, names: Readonly<Record<string, true>>): void {
  for (const [name, value] of Object.entries(options ?? {})) {
    if (!Object.hasOwn(names, name))
      throw new TypeError(`unknown option ${name}. Fix: ${suggestName(name, Object.keys(names))}`);
    if (value === undefined) continue;
    const type = typesOf[name];
    // A value of the wrong type may hold a secret.
    if (type && !type.fits(value)) throw new TypeError(`option ${name} is invalid. Fix: pass ${type.example}`);
    const choices = choicesOf[name];
    if (!choices || choices.includes(value)) continue;
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

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === "string");
const isKey = (value: unknown): boolean =>
  isText(value) || (isObject(value) && "secret" in value && isText(value.secret));

const typesOf: Readonly<Record<string, { readonly fits: (value: unknown) => boolean; readonly example: string }>> = {
  journalLimit: { fits: (value) => Number.isInteger(value) && Number(value) >= 0, example: "a number of calls" },
  tokens: { fits: isTexts, example: "a list of strings" },
  allowedHosts: { fits: isTexts, example: "a list of names" },
  origins: { fits: isTexts, example: "a list of origins" },
  keys: {
    fits: (value) => isObject(value) && Object.values(value).every(isKey),
    example: "secrets by access key id, each a string or { secret, securityToken?, expires? }",
  },
  clock: {
    fits: (value) => isObject(value) && "now" in value && "unadvanced" in value,
    example: "createClock(), or createClock(date) to let it stand still",
  },
};
