import { type Case, type JsonSchema, type OpenApiDocument, resolve } from "@facsimile/catalog";
import fc from "fast-check";
import { inputsOf } from "../../src/prism-oracle.ts";

type Values = fc.Arbitrary<unknown>;
type Members = Readonly<Record<string, unknown>>;

/** Requests of an operation: those of its cases, with some fields changed, added or left out. */
export function requestsOf(document: OpenApiDocument, cases: readonly Case[]): fc.Arbitrary<Case["request"]> {
  const { parameters, body } = inputsOf(document);
  const places = [...new Set(parameters.map(({ in: place }) => place))] as ("path" | "query" | "header")[];
  return fc.constantFrom(...cases).chain(({ request }) => {
    const parts = places.map((place) => {
      const base = (request[place] ?? {}) as Members;
      const own = parameters.filter((parameter) => parameter.in === place);
      const fields = own.map(({ name, schema, isJson }) => {
        const values = valuesOf(document, schema, !isJson, base[name]);
        // A path without one of its values is another path; what is fixed is sent in any case.
        const isFixed = place === "path" || schema.const !== undefined;
        return [name, varied(base[name] ?? schema.const, values, !isFixed)] as const;
      });
      return [place, recordOf(base, fields)] as const;
    });
    return fc.record(Object.fromEntries(body ? [...parts, ["body", bodiesOf(document, body, request.body)]] : parts));
  }) as fc.Arbitrary<Case["request"]>;
}

function bodiesOf(document: OpenApiDocument, given: JsonSchema, sample: unknown): Values {
  const { properties = {} } = resolve<JsonSchema>(document, given);
  const base = (sample ?? {}) as Members;
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, varied(base[name], valuesOf(document, schema, false, base[name]), true)] as const,
  );
  return fc.oneof(
    { arbitrary: recordOf(base, fields), weight: 10 },
    { arbitrary: valuesOf(document, given, false, sample), weight: 1 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
}

function varied(value: unknown, values: Values, mayMiss: boolean): Values {
  const kept = { arbitrary: fc.constant(value), weight: 8 };
  const missing = mayMiss ? [{ arbitrary: fc.constant(undefined), weight: 1 }] : [];
  return fc.oneof(kept, { arbitrary: values, weight: 1 }, ...missing);
}

function recordOf(base: Members, fields: readonly (readonly [string, Values])[]): Values {
  return fc.record(Object.fromEntries(fields), { noNullPrototype: true }).map((changed) => {
    const all = Object.entries({ ...base, ...changed });
    return Object.fromEntries(all.filter(([, value]) => value !== undefined));
  });
}

/** Values for a schema that often obey it and often break it, by one step at each of its limits. */
function valuesOf(document: OpenApiDocument, given: JsonSchema, isText: boolean, sample?: unknown): Values {
  const schema = resolve<JsonSchema>(document, given) as Readonly<Record<string, unknown>>;
  const { enum: values, const: only } = schema as { enum?: unknown[]; const?: unknown };
  const known = [...(values ?? []), ...(only === undefined ? [] : [only]), ...(sample === undefined ? [] : [sample])];
  const own = typed(document, schema, isText, sample);
  return fc.oneof(
    ...(known.length > 0 ? [{ arbitrary: fc.constantFrom(...known), weight: 6 }] : []),
    { arbitrary: own, weight: 3 },
    ...(isText ? [] : [{ arbitrary: fc.jsonValue({ maxDepth: 1 }), weight: 1 }]),
  );
}

function typed(document: OpenApiDocument, schema: JsonSchema, isText: boolean, sample: unknown): Values {
  const {
    type,
    items = {},
    properties = {},
    minimum,
    maximum,
    minItems,
    maxItems,
  } = schema as {
    type?: string | string[];
    items?: JsonSchema;
    properties?: Record<string, JsonSchema>;
  } & Record<"minimum" | "maximum" | "minItems" | "maxItems", number | undefined>;
  switch ([type].flat()[0]) {
    case "integer":
    case "number":
      return fc.oneof(fc.constantFrom(...around(minimum), ...around(maximum), 0, 1.5, "seven"), fc.integer());
    case "boolean":
      return fc.constantFrom(true, false, "maybe");
    case "array":
      return lists(valuesOf(document, items, isText, [sample].flat()[0]), [...around(minItems), ...around(maxItems)]);
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries({ ...properties, "no such field": {} }).map(([name, member]) => [
            name,
            valuesOf(document, member, false, (sample as Record<string, unknown> | undefined)?.[name]),
          ]),
        ),
        { requiredKeys: [], noNullPrototype: true },
      );
    default:
      return texts(schema);
  }
}

function texts({ minLength, maxLength }: JsonSchema & { minLength?: number; maxLength?: number }): Values {
  const lengths = [...around(minLength), ...around(maxLength)].filter((length) => length >= 0);
  return fc.oneof(
    fc.constantFrom("", " a", "a\n", "<", "http://a", "中文-1", "a b", ...lengths.map((length) => "a".repeat(length))),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
}

function lists(items: Values, limits: readonly number[]): Values {
  const counts = limits.filter((count) => count > 0 && count < 1_000);
  const repeated = items.chain((item) => fc.constantFrom(1, ...counts).map((count) => Array(count).fill(item)));
  return fc.oneof(fc.array(items, { minLength: 1, maxLength: 3 }), repeated);
}

function around(limit: number | undefined): number[] {
  return limit === undefined ? [] : [limit - 1, limit, limit + 1].filter(Number.isSafeInteger);
}
