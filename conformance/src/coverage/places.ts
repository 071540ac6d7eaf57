import { type JsonSchema, type OpenApiDocument, resolve } from "@facsimile/catalog";
import type { Violation } from "@facsimile/checks";

/** Keywords of a schema by place, such as `Images.*.Name`. */
export type Keywords = Map<string, Set<string>>;

const checked = new Set([
  "type",
  "enum",
  "const",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
]);

/** Adds the keywords of a schema and of all that lies in it. */
export function addKeywords(found: Keywords, document: OpenApiDocument, at: string, reference: JsonSchema): void {
  const schema = resolve(document, reference as JsonSchema & { $ref: string });
  const below = (name: string) => (at ? `${at}.${name}` : name);
  for (const keyword of Object.keys(schema)) if (checked.has(keyword)) put(found, at, keyword);
  for (const name of schema.required ?? []) put(found, below(name), "required");
  // A schema that contains itself says the same again.
  if (at.split(".").length > 6) return;
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    addKeywords(found, document, below(name), property);
  for (const each of [schema.items, schema.additionalProperties])
    if (typeof each === "object") addKeywords(found, document, below("*"), each as JsonSchema);
  for (const part of [schema.anyOf, schema.allOf, schema.oneOf].flat())
    if (part) addKeywords(found, document, at, part as JsonSchema);
}

function put(found: Keywords, at: string, keyword: string): void {
  found.set(at, (found.get(at) ?? new Set()).add(keyword));
}

/** The places of a schema as a tree. Items and the members of a map are all alike: `*`. */
export interface Place {
  readonly at: string;
  readonly keywords: ReadonlySet<string>;
  readonly members: Map<string, Place>;
}

/** Makes a tree of keywords, so that a value is followed without a text for each of its places. */
export function toPlaceTree(keywords: Keywords): Place {
  const placeAt = (at: string): Place => ({ at, keywords: keywords.get(at) ?? new Set(), members: new Map() });
  const root = placeAt("");
  for (const at of keywords.keys()) {
    let place = root;
    const steps = at === "" ? [] : at.split(".");
    for (const [index, step] of steps.entries()) {
      const member = place.members.get(step) ?? placeAt(steps.slice(0, index + 1).join("."));
      place.members.set(step, member);
      place = member;
    }
  }
  return root;
}

/** Calls back with every place that a value has. */
export function visitPlaces(place: Place, value: unknown, found: (place: Place) => void): void {
  found(place);
  if (typeof value !== "object" || value === null) return;
  // Lists are as long as a test makes them.
  const members = Array.isArray(value) ? value.slice(0, 20) : value;
  for (const [name, member] of Object.entries(members)) {
    const below = memberOf(place, name);
    if (below) visitPlaces(below, member, found);
  }
}

/** The place of a violation, if the schema has it. */
export function placeOf(root: Place, { in: side, name, rule }: Violation): Place | undefined {
  // A parameter is named as a whole; the rule begins with the pointer to what is wrong in it.
  const [, inside] = (side !== "body" && /^\/(\S+) /.exec(rule)) || [];
  const steps = [...(name === "" ? [] : name.split(".")), ...(inside?.split("/") ?? [])];
  return steps.reduce<Place | undefined>((place, step) => place && memberOf(place, step), root);
}

function memberOf({ members }: Place, name: string): Place | undefined {
  return members.get(name) ?? members.get("*");
}
