import { expect, test } from "vitest";
import { compareFacts } from "../src/facts.ts";

const place = {
  documented: "documented/Copy.yaml",
  spec: "operations/Copy.yaml",
  lineOf: (name: string) => (name.startsWith("request.Id") ? 7 : undefined),
};
const facts = (entries: Record<string, string>) => new Map(Object.entries(entries));

test.each([
  ["is another", { "request.Id.type": "1" }, { "request.Id.type": "2" }, "documented/Copy.yaml:7 says 1"],
  ["is missing", { "request.Id.type": "1" }, {}, "documented/Copy.yaml:7 says 1"],
  ["has no evidence", {}, { "request.Id.type": "2" }, "documented/Copy.yaml:7 has no evidence"],
  ["has no row", { "request.No.type": "1" }, {}, "documented/Copy.yaml says 1"],
])("a fact that %s is told with the line of its row, if it has one", (_what, documented, spec, text) => {
  const [message] = compareFacts(place, facts(documented as never), facts(spec as never));
  expect(message).toContain(text);
});
