import { expect, test } from "vitest";
import { findSurvivors, findTypeDiscrepancies } from "../../src/types/type-compiler.ts";
import { extractTypes, listTypeMutants } from "../../src/types/type-mutants.ts";

const fact = (name: string, field: string) => {
  const generated = `Field<CopyInput, "${name}">`;
  return { at: `request.${name}`, generated, documented: `Field<{ ${field} }, "${name}">` };
};
const facts = [
  { at: "request (names)", generated: "Names<CopyInput>", documented: '"Id" | "Size" | "Tags"' },
  fact("Id", "Id: string"),
  fact("Size", 'Size?: "s" | "m" | undefined'),
  fact("Tags", "Tags?: object[] | undefined"),
];
const text = `
  /** An input. */
  interface CopyInput { Id: string; Size?: "s" | "m" | undefined; Tags?: Tag[] | undefined }
  interface Tag { Key: string }
  interface Unused { Key: string }
`;

test("types that are as documented have no discrepancy", () => {
  expect(findTypeDiscrepancies(text, facts)).toEqual([]);
});

test.each([
  ["a field that is required in error", 'Size?: "s"', 'Size: "s"', "request.Size", "absent: false"],
  ["a field of another type", "Id: string", "Id: number", "request.Id", "type: number"],
  ["a value that is lost", '"s" | "m"', '"s"', "request.Size", 'type: "s" | undefined'],
  ["one item instead of a list", "Tag[]", "Tag", "request.Tags", "type: object | undefined"],
  ["a field that may not be undefined", "[] | undefined", "[]", "request.Tags", "type: object[];"],
  ["a field of another name", "Id: string", "ID: string", "request (names)", '"ID"'],
  ["a field too many", "Id: string", "Id: string; More?: string", "request (names)", '"More"'],
])("%s is found, with both types", (_, from, to, at, seen) => {
  const found = findTypeDiscrepancies(text.replace(from, to), facts);
  expect(found[0]).toMatchObject({ at, seen: expect.stringContaining(seen), documented: expect.any(String) });
  expect(found[0]?.documented).not.toContain(seen);
});

test("a change that a fact notices does not survive; one of a field without a fact does", () => {
  const mutants = listTypeMutants(extractTypes(text, ["CopyInput"]));
  const survivors = findSurvivors(mutants, facts).map(({ change }) => change);
  expect(survivors).toEqual([
    "Tag.Key: a field was added beside it",
    "Tag.Key: an optional field was added beside it",
    "Tag.Key: became optional",
    "Tag.Key: was lost",
    "Tag.Key: became a number",
    "Tag.Key: became a list",
  ]);
  expect(mutants.length).toBeGreaterThan(20);
});
