import { expect, test } from "vitest";
import { createClient, createSend, InputError } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { createValidation, type Limit, type Rule, type Validate } from "../../src/validation/limits.ts";
import { copyImage, createRecorder, huaweiKeys, ims } from "../fixtures.ts";

const tell = async (validate: Validate, values: object): Promise<string> => {
  const violation = await validate("Probe", { ...values });
  return violation ? `${violation.field} ${violation.rule}` : "kept";
};

test.each<[Limit, unknown, string]>([
  [{ minLength: 2 }, "a", "a must have at least 2 characters"],
  [{ maxLength: 1 }, "😀", "kept"],
  [{ maxLength: 1 }, "😀a", "a must have at most 1 characters"],
  [{ pattern: "^\\p{L}+$" }, "图", "kept"],
  [{ pattern: "^\\p{L}+$" }, "7", "a must match ^\\p{L}+$"],
  [{ pattern: "^\\p{L}+$", words: "hold letters only" }, "7", "a must hold letters only"],
  [{ items: { pattern: "^a", words: "begin with a" } }, ["ab", "b"], "a[1] must begin with a"],
  [{ maxLength: 1, pattern: "^a", words: "begin with a" }, "bb", "a must have at most 1 characters"],
  [{ enum: ["x", "y"] }, "z", "a must be one of x, y"],
  [{ const: "x" }, "z", "a must be x"],
  [{ minimum: 1 }, 0, "a must be at least 1"],
  [{ maximum: 1 }, 2, "a must be at most 1"],
  [{ minItems: 1 }, [], "a must have at least 1 items"],
  [{ maxItems: 1 }, ["b", "c"], "a must have at most 1 items"],
  [{ items: { maxLength: 1 } }, ["b", "cc"], "a[1] must have at most 1 characters"],
  [{ items: { type: "string" } }, new Array(1), "a[0] must be string"],
  [{ required: ["b"] }, { b: undefined }, "a.b is required"],
  [{ properties: { b: { type: ["string", "null"], maxLength: 1 } } }, { b: null }, "kept"],
  [{ properties: { b: { type: "integer" } } }, { b: 1.5 }, "a.b must be integer"],
  [
    { properties: { b: { items: { properties: { c: { minimum: 3 } } } } } },
    { b: [{ c: 2 }] },
    "a.b[0].c must be at least 3",
  ],
  [{ maxLength: 1 }, undefined, "kept"],
])("of %j, %j: %s", async (limit, a, told) => {
  const validate = createValidation({ Probe: { fields: { a: limit } } });
  expect(await tell(validate, { a })).toBe(told);
});

const because = "They belong together.";
// The key "then", written so that no tool takes the rule for a promise.
const imply = (when: object, conclusion: object) =>
  ({ implies: { when, ["then" as const]: conclusion } }) as Omit<Rule, "because">;
test.each<[Omit<Rule, "because">, object, string | undefined]>([
  [{ differ: ["/a", "/b"] }, { a: "x", b: "x" }, "b"],
  [{ differ: ["/a", "/b"] }, { a: "x", b: "y" }, undefined],
  [{ differ: ["/a", "/b"] }, {}, undefined],
  [{ together: ["/a", "/b"] }, { b: 1 }, "a"],
  [{ together: ["/a", "/b"] }, { a: 1, b: 1 }, undefined],
  [{ together: ["/a", "/b"] }, {}, undefined],
  [{ requires: { "/a": ["/b/c"] } }, { a: 1, b: {} }, "b.c"],
  [{ requires: { "/a": ["/b"] } }, { b: 1 }, undefined],
  [imply({ "/a": {} }, { "/b": { const: 1 } }), { a: 1, b: 2 }, "b"],
  [imply({ "/a": {} }, { "/b": { const: 1 } }), { a: 1 }, "b"],
  [imply({ "/a": { minItems: 1 } }, { "/b": {} }), { a: [] }, undefined],
])("the rule %j with %j is broken at %s", async (rule, values, field) => {
  const told = await tell(createValidation({ Probe: { rules: [{ because, ...rule }] } }), values);
  expect(told).toBe(field ? `${field} breaks a rule: They belong together` : "kept");
});

test("a value that breaks a limit is never shown: it may be a secret", async () => {
  const validate = createValidation({ Probe: { fields: { a: { maxLength: 3, enum: ["x"], pattern: "^x$" } } } });
  expect(await tell(validate, { a: "s3cr3t" })).not.toContain("s3cr3t");
});

const limits = createValidation({ CopyImageInRegion: { fields: { name: { maxLength: 3 } } } });
const long = { image_id: "a", name: "long" };

interface Client {
  copyImage(input: typeof long): Promise<unknown>;
}

test("a sender that is given them refuses what breaks them, and sends nothing", async () => {
  const { fetch, requests } = createRecorder();
  const options = { region: "r", credentials: huaweiKeys, fetch };
  await expect(createSend(huaweiRest, ims, { ...options, validate: limits })(copyImage, long)).rejects.toThrow(
    "CopyImageInRegion: name must have at most 3 characters. Fix: change it, or call without `validate`.",
  );
  expect(requests).toEqual([]);
  await createSend(huaweiRest, ims, options)(copyImage, long);
  expect(requests).toHaveLength(1);
});

test("a client loads them when it has to check them, and only then", async () => {
  const { fetch, requests } = createRecorder();
  let loads = 0;
  const load = async () => {
    loads++;
    return { validate: limits };
  };
  const options = { region: "r", credentials: huaweiKeys, fetch };
  await createClient<Client>(huaweiRest, ims, { copyImage }, options, { loadLimits: load }).copyImage(long);
  expect([requests.length, loads]).toEqual([1, 0]);
  const checking = { ...options, validate: "documented" } as const;
  const call = createClient<Client>(huaweiRest, ims, { copyImage }, checking, { loadLimits: load }).copyImage(long);
  await expect(call).rejects.toThrow(InputError);
  expect([requests.length, loads]).toEqual([1, 1]);
});
