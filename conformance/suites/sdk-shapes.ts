import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Names and types of an operation as a vendor's SDK has them. */
export interface Shape {
  readonly request: Readonly<Record<string, { type: string; items?: string; required: boolean; style?: string }>>;
  readonly response: Readonly<Record<string, string>>;
}

/** The shapes of an API that the vectors hold, if they hold any, and where a contract may differ. */
export function readShapes(api: string): { operations: Record<string, Shape>; differences: Record<string, string> } {
  const schema = import.meta.resolve("@facsimile/vectors/schemas/shapes.json");
  const path = fileURLToPath(new URL(`../shapes/${api}.json`, schema));
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { operations: {}, differences: {} };
}

/** A shape as facts, named as those of a spec are. */
export function shapeFacts({ request, response }: Shape): Record<string, string> {
  const fromRequest = Object.entries(request).flatMap(([name, { type, items, required, style }]) => [
    [`request.${name}.type`, JSON.stringify([type])],
    [`request.${name}.required`, JSON.stringify(required)],
    ...(items ? [[`request.${name}.*.type`, JSON.stringify([items])]] : []),
    ...(style ? [[`request.${name}.style`, JSON.stringify(style)]] : []),
  ]);
  const told = Object.entries(response).map(([name, type]) => [`responses.200.${name}.type`, JSON.stringify([type])]);
  return Object.fromEntries([...fromRequest, ...told]);
}
