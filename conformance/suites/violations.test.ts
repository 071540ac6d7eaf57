import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type OpenApiDocument, operationsOf, resolve } from "@facsimile/catalog";
import { describe, expect, test } from "vitest";
import { api } from "./api-under-test.ts";

interface FieldViolation {
  readonly kind: string;
  readonly in?: string;
  readonly name?: string;
}

interface Row {
  readonly on: FieldViolation & { readonly keyword?: string };
  readonly evidence: string;
  readonly source?: string;
}

const { id, root, folder, operations } = api;
const schema = JSON.parse(readFileSync(join(root, "specs/_schemas/protocol.schema.json"), "utf8"));
const { impossible = {} } = folder.protocol as { impossible?: object };
const shapes = ["malformed", "missing", "invalid"];
const general = (schema.$defs.kind.enum as string[]).filter((kind) => !["any", ...shapes].includes(kind));

const rowsOf = (document: OpenApiDocument) => document["x-facsimile-violations"] as Row[];
const [first] = operations;
if (!first) throw new Error(`${id} has no operations`);

describe("the table of violations is complete", () => {
  test.each(general.filter((kind) => !(kind in impossible)))("%s has a row of its own", (kind) => {
    expect(rowsOf(first.document).filter(({ on }) => on.kind === kind)).not.toEqual([]);
  });

  test.each(operations)("$operationId: whatever is wrong with a field falls into a named row", ({ document }) => {
    const unnamed = listFieldViolations(document).filter((violation) => {
      const row = rowsOf(document).find(({ on }) => fits(on, violation));
      return Object.keys(row?.on ?? { kind: "any" }).join() === "kind" && row?.on.kind === "any";
    });
    expect(unnamed).toEqual([]);
  });

  test("a row that is not assumed names its source, and the last one, which takes what no row names, is assumed", () => {
    const rows = rowsOf(first.document);
    expect(rows.filter(({ evidence, source }) => evidence !== "assumed" && source === undefined)).toEqual([]);
    expect(rows.at(-1)).toMatchObject({ on: { kind: "any" }, evidence: "assumed" });
  });
});

/** Every kind of violation of every parameter, and of the body as a whole and of a field of it. */
function listFieldViolations(document: OpenApiDocument): FieldViolation[] {
  const [entry] = operationsOf(document);
  const parameters = (entry?.operation.parameters ?? []).map((parameter) => resolve(document, parameter));
  // Headers of the protocol have one value, and no source has a code for them.
  const chosen = parameters.filter(({ schema }) => schema?.const === undefined);
  const fields = chosen.map(({ name, in: place, content }) => ({ name, in: place, isJson: content !== undefined }));
  const body = entry?.operation.requestBody ? ["", "field"].map((name) => ({ name, in: "body", isJson: true })) : [];
  return [...fields, ...body].flatMap(({ isJson, ...field }) =>
    shapes
      // Only JSON can be malformed, and a path without one of its values is another path.
      .filter((kind) => (kind !== "malformed" || isJson) && (kind !== "missing" || field.in !== "path"))
      .map((kind) => ({ kind, ...field })),
  );
}

function fits(on: Row["on"], { kind, in: place, name }: FieldViolation): boolean {
  const isKind = on.kind === "any" || on.kind === kind;
  return isKind && (on.in ?? place) === place && (on.name ?? name) === name && on.keyword === undefined;
}
