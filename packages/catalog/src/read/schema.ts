import documented from "@facsimile/spec-schemas/documented.schema.json" with { type: "json" };
import errors from "@facsimile/spec-schemas/errors.schema.json" with { type: "json" };
import flows from "@facsimile/spec-schemas/flows.schema.json" with { type: "json" };
import lookups from "@facsimile/spec-schemas/lookups.schema.json" with { type: "json" };
import protocol from "@facsimile/spec-schemas/protocol.schema.json" with { type: "json" };
import scenarioTests from "@facsimile/spec-schemas/scenario-tests.schema.json" with { type: "json" };
import scenarios from "@facsimile/spec-schemas/scenarios.schema.json" with { type: "json" };
import sources from "@facsimile/spec-schemas/sources.schema.json" with { type: "json" };
import waiters from "@facsimile/spec-schemas/waiters.schema.json" with { type: "json" };
import { pointerSegments } from "@hyperjump/json-pointer";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";

const schemas = {
  documented,
  errors,
  flows,
  lookups,
  protocol,
  "scenario-tests": scenarioTests,
  scenarios,
  sources,
  waiters,
};

/** A kind of data file, by the name of its schema; or the part of one that stands in another file. */
export type Kind = keyof typeof schemas | "violations";

/** A violation of a schema: the path to the value, the rule in words, and how to fix it. */
export interface SchemaViolation {
  readonly path: readonly string[];
  readonly message: string;
  readonly fix: string;
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

/** Lists all violations of the schema of a kind. */
export function schemaViolations(kind: Kind, value: unknown): SchemaViolation[] {
  const id = kind === "violations" ? "protocol.schema.json#/$defs/violations" : `${kind}.schema.json`;
  const validate = ajv.getSchema(id) as ValidateFunction;
  return validate(value) ? [] : (validate.errors ?? []).map(describe);
}

function describe({ instancePath, keyword, params, parentSchema, schemaPath, message }: ErrorObject): SchemaViolation {
  const path = [...pointerSegments(instancePath)];
  if (keyword === "additionalProperties") {
    const key = String(params.additionalProperty);
    const known = Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? {});
    const fix = known.length > 0 ? `remove it or use one of ${known.join(", ")}` : "remove it or correct its spelling";
    return { path: [...path, key], message: `unknown key ${key}`, fix };
  }
  if (keyword === "required")
    return { path, message: `${params.missingProperty} is missing`, fix: `add ${params.missingProperty}` };
  if (keyword === "enum")
    return { path, message: "unknown value", fix: `use one of ${params.allowedValues.join(", ")}` };
  return { path, message: message ?? keyword, fix: `see ${schemaPath}` };
}
