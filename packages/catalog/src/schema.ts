import documented from "@facsimile/spec-schemas/documented.schema.json" with { type: "json" };
import errors from "@facsimile/spec-schemas/errors.schema.json" with { type: "json" };
import lookups from "@facsimile/spec-schemas/lookups.schema.json" with { type: "json" };
import protocol from "@facsimile/spec-schemas/protocol.schema.json" with { type: "json" };
import scenarioTests from "@facsimile/spec-schemas/scenario-tests.schema.json" with { type: "json" };
import scenarios from "@facsimile/spec-schemas/scenarios.schema.json" with { type: "json" };
import sources from "@facsimile/spec-schemas/sources.schema.json" with { type: "json" };
import waiters from "@facsimile/spec-schemas/waiters.schema.json" with { type: "json" };
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";

const schemas = { documented, errors, lookups, protocol, "scenario-tests": scenarioTests, scenarios, sources, waiters };

/** A kind of data file, by the name of its schema. */
export type Kind = keyof typeof schemas;

/** What a value breaks of its schema: the path to the place, the rule in words, and how to mend it. */
export interface Fault {
  readonly path: readonly string[];
  readonly message: string;
  readonly mend: string;
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

/** Lists what a value breaks of the schema of its kind; nothing means that it obeys. */
export function schemaFaults(kind: Kind, value: unknown): Fault[] {
  const validate = ajv.getSchema(`${kind}.schema.json`) as ValidateFunction;
  return validate(value) ? [] : (validate.errors ?? []).map(fault);
}

function fault(error: ErrorObject): Fault {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const { keyword, params } = error;
  if (keyword === "additionalProperties") {
    const key = String(params.additionalProperty);
    const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
    return { path: [...path, key], message: `unknown key ${key}`, mend: mendKey(known) };
  }
  if (keyword === "required")
    return { path, message: `${params.missingProperty} is missing`, mend: `add ${params.missingProperty}` };
  if (keyword === "enum")
    return {
      path,
      message: "is none of the values allowed here",
      mend: `write one of ${params.allowedValues.join(", ")}`,
    };
  return { path, message: error.message ?? keyword, mend: `see ${error.schemaPath}` };
}

function mendKey(known: string[]): string {
  return known.length > 0 ? `remove it or write one of ${known.join(", ")}` : "remove it or correct its spelling";
}
