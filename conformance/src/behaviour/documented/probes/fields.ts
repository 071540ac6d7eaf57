import type { Case, JsonSchema, OpenApiDocument } from "@facsimile/catalog";
import { inputsOf } from "../../../prism-oracle.ts";
import { inline } from "./inline.ts";
import { leaveOut, type Travel } from "./probes.ts";

/** The values of a request, by place. */
export type Request = Case["request"];
type Place = "path" | "query" | "header" | "body";

/** One input of a documented operation. */
export interface InputField {
  readonly name: string;
  readonly place: Place;
  readonly schema: JsonSchema;
  readonly travel: Travel;
}

/** Every input of an operation that a caller chooses. */
export function inputFields(document: OpenApiDocument): InputField[] {
  const { parameters, body } = inputsOf(document);
  return [
    ...parameters
      .filter(({ schema }) => schema.const === undefined)
      .map(({ name, in: place, schema, isJson }) => ({
        name,
        place,
        schema: inline(document, schema),
        travel: isJson ? ("json" as const) : place === "query" ? ("text" as const) : ("ascii" as const),
      })),
    ...Object.entries((body && inline(document, body).properties) ?? {}).map(([name, schema]) => ({
      ...{ name, place: "body" as const, schema, travel: "json" as const },
    })),
  ];
}

/** Whether a value can be sent in a place. */
export function canTravel(place: Place, value: unknown): boolean {
  // A path without one of its values is another path. Headers hold no other characters. An empty list has no place in a query.
  if (place === "path") return value !== undefined && value !== "";
  if (place === "header") return value === undefined || /^[!-~]*$/.test(String(value));
  return place === "body" || !Array.isArray(value) || value.length > 0;
}

/** A request with another value at one place, or without one. */
export function change(request: Request, place: Place, name: string, value: unknown): Request {
  const others = leaveOut((request[place] ?? {}) as Readonly<Record<string, unknown>>, name);
  return { ...request, [place]: value === undefined ? others : { ...others, [name]: value } };
}
