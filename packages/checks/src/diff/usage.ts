import type { Change } from "./change.ts";

/** What a consumer uses of a contract, by operationId: how often, and which places of its requests and responses. */
export interface Usage {
  readonly hosts?: readonly string[];
  readonly operations: Readonly<Record<string, OperationUsage>>;
}

/** How one operation is used. Places are those of changes, such as `request body name`. */
export interface OperationUsage {
  readonly calls: number;
  /** How many calls had a place. */
  readonly places: Readonly<Record<string, number>>;
  readonly codes: readonly string[];
}

/** Whether a change touches what a consumer uses. */
export function touches({ operations, hosts = [] }: Usage, { operation, place, rule }: Change): boolean {
  if (rule.startsWith("region")) return hosts.some((host) => host.split(".").includes(place.split(" ")[1] ?? ""));
  if (operation === "") return Object.keys(operations).length > 0;
  const used = operations[operation];
  if (!used) return false;
  if (rule.startsWith("error-code")) return used.codes.includes(place.replace("error-code ", ""));
  if (!/^(request|response) /.test(place)) return true;
  const counts = Object.entries(used.places).filter(
    ([name]) => name === place || name.startsWith(`${place}.`) || name.startsWith(`${place} `),
  );
  const most = Math.max(0, ...counts.map(([, count]) => count));
  // What became required breaks the calls that lack it.
  return /required/.test(rule) && place.startsWith("request") ? most < used.calls : most > 0;
}
