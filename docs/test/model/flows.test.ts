import { root } from "@facsimile/tooling/tree";
import { expect, test } from "vitest";
import { readPortal } from "../../src/model/read-portal.ts";

const { apis } = readPortal(root, "none");
const flows = apis.flatMap(({ flows: own, ...api }) => own.map((flow) => ({ api, ...flow })));

test.each(flows)(
  "$method has every input that its calls require, and each step names a method",
  ({ api, steps, input }) => {
    for (const { kind, operation, method, input: templates } of steps) {
      expect(method).toMatch(kind === "wait" ? /^waitFor[A-Z]/ : /^[a-z]/);
      const required =
        api.operations.find(({ id }) => id === operation)?.request.filter((field) => field.required) ?? [];
      for (const { name } of required) {
        const [, from] = /^\/input\/(.+)$/.exec(String(templates[name])) ?? [];
        if (from !== undefined) expect(input, `${operation} ${name}`).toHaveProperty(from);
      }
    }
  },
);

test.each(flows.filter(({ destination }) => destination))("$method copies to a region that the mock knows", (flow) => {
  const { api, destination, input } = flow;
  expect(api.servers.flatMap(({ regions }) => regions)).toContain(input[destination?.input ?? ""]);
  expect(destination?.clients).toEqual(["to"]);
});
