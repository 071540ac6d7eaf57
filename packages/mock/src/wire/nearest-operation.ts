import { matchPath, suggestName } from "@facsimile/checks";
import type { MockOperation } from "../responding/index.ts";

type Address = Pick<MockOperation, "operationId" | "method" | "path">;

/** Says why an action at a path names no operation, and which one was probably meant. */
export function explainAction(operations: readonly Address[], action: string): string {
  const known = operations.find(({ operationId }) => operationId === action);
  if (known) return `unknown-operation: ${known.operationId} is called at another path. Fix: use path ${known.path}`;
  const names = operations.map(({ operationId }) => operationId);
  return `unknown-operation: the action does not exist. Fix: ${suggestName(action, names)}`;
}

/** Says why a method and a path name no operation, and which one was probably meant. */
export function explainPath(operations: readonly Address[], method: string, path: string): string {
  const plain = path.replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "");
  const slip = plain === path ? "is written in another case" : "has a slash too many";
  const meant = operations.filter((operation) => matchPath(operation.path.toLowerCase(), plain.toLowerCase()));
  const [same = meant[0]] = meant.filter((operation) => operation.method === method);
  if (same) return `unknown-operation: the path ${slip}. Fix: use ${same.method} ${same.path}`;
  const [nearest] = operations
    .map((operation) => ({ operation, shared: countShared(operation.path, plain) }))
    .sort((left, right) => right.shared - left.shared);
  const fix =
    nearest && nearest.shared > 0
      ? `the nearest is ${nearest.operation.method} ${nearest.operation.path}`
      : "see GET /apis of the control port";
  return `unknown-operation: no operation has this path. Fix: ${fix}`;
}

/** Says which methods call a path. */
export function explainMethod(operations: readonly Address[]): string {
  const known = operations.map(({ method, path }) => `${method} ${path}`).join(" or ");
  return `unsupported-method: the path is called by another method. Fix: use ${known}`;
}

// Steps that are the same, wherever the slip is; a variable fits any, so it proves less.
function countShared(template: string, path: string): number {
  const [steps, given] = [template.split("/").slice(1), path.split("/").slice(1)];
  const weights = steps.map((step, at) =>
    step === given[at] ? 2 : Number(step.startsWith("{") && Boolean(given[at])),
  );
  return weights.reduce((sum, weight) => sum + weight, 0);
}
