import { expect, test } from "vitest";
import { compileTemplate, createScope } from "../../src/state/template.ts";

const box = createScope({ id: "b-1", size: 2 });
const scope = createScope({
  name: "n",
  count: 0,
  none: null,
  input: { list: ["a", "b"], deep: { x: 1 } },
  boxes: [box, createScope({ id: "b-2" })],
  first: box,
});

test.each<[string, unknown, unknown]>([
  ["a name alone is the value itself", "{count}", 0],
  ["null is a value", { a: "{none}" }, { a: null }],
  ["within text it is text", "is {count}%", "is 0%"],
  ["several make one text", "{name}-{count}", "n-0"],
  ["text without names stays", "a { b } {}", "a { b } {}"],
  ["a path leads into values", "{input.deep.x}", 1],
  ["and into lists", "{input.list.1} {input.list.length}", "b 2"],
  ["and into what describes itself", "{first.size}", 2],
  ["a member without a value is left out", { a: "{gone}", b: 1 }, { b: 1 }],
  ["so is an item", ["{gone}", 1], [1]],
  ["within text it is nothing", "<{gone}>", "<>"],
  ["other values stay", { a: [1, null, false] }, { a: [1, null, false] }],
  [
    "each item of a list",
    { $each: "input.list", $as: { is: "{each}", of: "{name}" } },
    [
      { is: "a", of: "n" },
      { is: "b", of: "n" },
    ],
  ],
  ["each of what describes itself", { $each: "boxes", $as: "{each.id}" }, ["b-1", "b-2"]],
  ["each of nothing", { $each: "gone", $as: 1 }, []],
  ["nothing is inherited", "{input.constructor}", undefined],
  ["and no method can be had", "{name.length}{input.list.map}", ""],
])("%s", (_, template, filled) => {
  expect(compileTemplate(template)(scope)).toEqual(filled);
});
