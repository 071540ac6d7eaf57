import { InputError } from "./error.ts";
import { showName } from "./secret-name.ts";

/** Refuses an unknown field or option: TypeScript finds a misspelt one, JavaScript would pass over it in silence. */
export function checkNames(
  operationId: string,
  given: object,
  known: Readonly<Record<string, unknown>>,
  what: "a field" | "an option",
): void {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(known, name));
  if (unknown === undefined) return;
  const names = Object.keys(known).join(", ") || "none";
  throw new InputError(operationId, showName(unknown), `is not ${what}`, `use one of ${names}`);
}
