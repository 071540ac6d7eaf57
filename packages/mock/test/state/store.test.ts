import { expect, test } from "vitest";
import { compileKind, type Resource } from "../../src/state/resource.ts";
import { clip, createStores, limit } from "../../src/state/store.ts";
import { measureGrowth } from "../heap.ts";

const [box, lid] = ["box", "lid"].map((name) => compileKind(name, { id: "", times: "seconds", item: {} }));
const resource = (kind: Resource["kind"] | undefined, id: string): Resource => ({
  kind: kind ?? expect.fail("there is no kind"),
  id,
  created: 0,
  values: {},
  running: [],
});

test("of too many resources of a kind the oldest is forgotten", () => {
  const store = createStores()("");
  store.put("lid", resource(lid, "lid"));
  for (let at = 0; at < limit.resources + 2; at++) store.put(`b-${at}`, resource(box, `b-${at}`));
  expect([...store.list("box")]).toHaveLength(1000);
  expect(["b-1", "b-2", "b-1001"].map((key) => store.find("box", key)?.id)).toEqual([undefined, "b-2", "b-1001"]);
  expect(store.find("lid", "lid")).toBeDefined();
});

test("a resource that is put again keeps its place, another of its key is the newest", () => {
  const store = createStores()("");
  const [first, second] = [resource(box, "a"), resource(box, "b")];
  for (const one of [first, second, first]) store.put(one.id, one);
  expect([...store.list("box")]).toEqual([first, second]);
  store.put("a", resource(box, "a"));
  expect([...store.list("box")].map(({ id }) => id)).toEqual(["b", "a"]);
});

test("places have resources of their own, and together no more than one place may have", () => {
  const stores = createStores();
  const [here, there] = [stores("a"), stores("b")];
  here.put("x", resource(box, "x"));
  there.put("y", resource(box, "y"));
  expect([[...here.list("box")], here.find("box", "y")]).toEqual([[resource(box, "x")], undefined]);
  expect([here.hasId("y"), here.hasId("z"), there.knows("box")]).toEqual([true, false, true]);
  for (let at = 0; at < limit.resources; at++) there.put(`b-${at}`, resource(box, `b-${at}`));
  expect([here.find("box", "x"), here.hasId("x")]).toEqual([undefined, false]);
});

test("what is remembered of a value is bounded", () => {
  expect(clip("x".repeat(5000))).toHaveLength(4096);
  expect(clip(Array(2000).fill("x".repeat(5000)))).toHaveLength(1000);
  expect((clip(["x".repeat(5000)]) as string[])[0]).toHaveLength(4096);
  expect([clip({ a: 1 }), clip(null), clip(5), clip(true), clip(undefined)]).toEqual([
    undefined,
    undefined,
    5,
    true,
    undefined,
  ]);
});

test.each([
  ["long", (at: number) => `${at}${"x".repeat(1_000_000)}`],
  ["a part of a long one", (at: number) => `${at}${"x".repeat(1_000_000)}`.slice(0, 100)],
])("a text that is %s is remembered without the rest of it", async (_name, read) => {
  const remembered: unknown[] = [];
  const growth = await measureGrowth(() => {
    for (let at = 0; at < 20; at++) remembered.push(clip(read(at)));
  });
  expect(remembered).toHaveLength(20);
  expect(growth).toBeLessThan(2_000_000);
});
