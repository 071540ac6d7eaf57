import { expect, test } from "vitest";
import { readInput } from "../../src/call/input.ts";
import type { InputField } from "../../src/tables/index.ts";

const field = (name: string, type: InputField["type"], items?: string): InputField => ({
  ...{ name, in: ["query"], required: false, schema: {}, type },
  ...(items && { items }),
});
const fields = [
  field("name", "string"),
  field("size", "integer"),
  field("share", "number"),
  field("kept", "boolean"),
  field("note", ["string", "null"]),
  field("nodes", "array", "string"),
  field("ports", "array", "integer"),
  field("auth", "object"),
];

test.each<[string, [string, string][], unknown]>([
  ["text stays text, whatever it looks like", [["name", "007"]], { name: "007" }],
  ["a whole number", [["size", "10"]], { size: 10 }],
  ["a number", [["share", "1.5"]], { share: 1.5 }],
  ["a whole number is a number, too", [["share", "2"]], { share: 2 }],
  ["true and false", [["kept", "false"]], { kept: false }],
  ["a field that may be null takes text", [["note", "null"]], { note: "null" }],
  ["one value of a list", [["nodes", "a"]], { nodes: ["a"] }],
  [
    "a repeated list, its items by their type",
    [
      ["ports", "1"],
      ["ports", "2"],
    ],
    { ports: [1, 2] },
  ],
  ["a list as JSON", [["nodes", '["a","b"]']], { nodes: ["a", "b"] }],
  ["an object as JSON", [["auth", '{"a":{"b":1}}']], { auth: { a: { b: 1 } } }],
])("%s", (_, texts, input) => {
  expect(readInput(fields, texts)).toEqual(input);
});

test.each<[string, [string, string][], string]>([
  ["an unknown field", [["nmae", "secret"]], 'unknown field "nmae". Fix: use name; there are '],
  ["no number", [["size", "secret"]], "field size is not of type integer. Fix: give a whole number"],
  ["no whole number", [["size", "1.5"]], "field size is not of type integer. Fix: give a whole number"],
  ["neither true nor false", [["kept", "yes"]], "field kept is not of type boolean. Fix: give true or false"],
  ["JSON that is cut", [["nodes", '["secret"']], "field nodes is not of type array. Fix: write it as JSON"],
  ["an item of another type", [["ports", "secret"]], "field ports is not of type integer. Fix: give a whole number"],
  ["no object", [["auth", "[]"]], "field auth is not of type object. Fix: write it as JSON"],
  [
    "a field twice that is not a list",
    [
      ["name", "secret"],
      ["name", "b"],
    ],
    "field name is given twice. Fix: give it once; it is not a list",
  ],
])("%s is refused with its fix, and no value is repeated", (_, texts, message) => {
  expect(() => readInput(fields, texts)).toThrow(message);
  expect(() => readInput(fields, texts)).not.toThrow("secret");
});
