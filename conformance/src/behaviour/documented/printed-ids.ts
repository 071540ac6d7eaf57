import type { ApiUnderTest } from "../../api-under-test.ts";

/** Whether an id has the form of one that the pages of an API print: as long, of the same characters, with the same separators. */
export function isLikePrinted({ operations }: ApiUnderTest, id: unknown): boolean {
  const printed = operations.flatMap(({ cases }) => listIds(Object.values(cases)));
  return printed.some((one) => formOf(one) === formOf(String(id)) || hidesRest(one, String(id)));
}

function listIds(value: unknown, name = ""): string[] {
  if (typeof value === "string") return /id$/i.test(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => listIds(one, name));
  return Object.entries(value ?? {}).flatMap(([key, one]) => listIds(one, key));
}

function formOf(id: string): string {
  const lengths = id.split(/[-_]/).map(({ length }) => length);
  return `${lengths} ${charactersOf(id)}`;
}

function charactersOf(id: string): number {
  return [/^[\d_-]+$/, /^[\da-f_-]+$/i].findIndex((one) => one.test(id));
}

// Some pages print asterisks instead of an id's last characters, and not one for each.
function hidesRest(printed: string, id: string): boolean {
  if (!printed.includes("*")) return false;
  const [prefix = "", rest] = printed.replaceAll("*", "").split("-");
  return rest === undefined ? charactersOf(prefix) === charactersOf(id) : id.startsWith(`${prefix}-`);
}
