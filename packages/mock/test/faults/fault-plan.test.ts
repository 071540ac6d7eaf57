import { api as allOfKoophone } from "@facsimile/spec-huawei-koophone";
import { describe, expect, test } from "vitest";
import { createFaults, type FaultRule } from "../../src/faults/fault-plan.ts";
import { createMock, createMockFetch, type FaultPlan } from "../../src/index.ts";
import { apis, only } from "../requests.ts";

/** Which of so many calls a rule befalls. */
const hits = (rule: Omit<FaultRule, "fault">, count = 5, seed = 0) => {
  const faults = createFaults({ seed, rules: [{ ...rule, fault: { kind: "reset" } }] });
  return Array.from({ length: count }, () => faults.choose({ api: "a", method: "POST" }) !== undefined);
};

describe("a rule befalls", () => {
  test.each<[string, Omit<FaultRule, "fault">, number[]]>([
    ["every call", {}, [1, 2, 3, 4, 5]],
    ["the nth call", { nth: 2 }, [2]],
    ["the first calls", { times: 2 }, [1, 2]],
    ["calls that match", { match: { api: "a", method: "post" } }, [1, 2, 3, 4, 5]],
    ["no call of another API", { match: { api: "b" } }, []],
    ["no call of another method", { match: { method: "GET" } }, []],
    ["no call without the operation", { match: { operation: "CopyImage" } }, []],
  ])("%s", (_name, rule, wanted) => {
    expect(hits(rule).flatMap((hit, index) => (hit ? [index + 1] : []))).toEqual(wanted);
  });

  test("its share of the calls, the same ones for the same seed", () => {
    const first = hits({ rate: 0.1 }, 2000, 7);
    expect(hits({ rate: 0.1 }, 2000, 7)).toEqual(first);
    expect(hits({ rate: 0.1 }, 2000, 8)).not.toEqual(first);
    const share = first.filter(Boolean).length / 2000;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
    expect(hits({ rate: 0 })).not.toContain(true);
    expect(hits({ rate: 1 })).not.toContain(false);
  });
});

test("of rules that fit, the first counts, and the others count the call too", () => {
  const faults = createFaults({
    rules: [
      { nth: 1, fault: { kind: "html" } },
      { nth: 2, fault: { kind: "reset" } },
      { match: { operation: "B" }, nth: 1, fault: { kind: "truncate" } },
    ],
  });
  const kinds = ["A", "A", "B"].map((operation) => faults.choose({ operation })?.kind);
  expect(kinds).toEqual(["html", "reset", "truncate"]);
});

test("a rule for a method befalls no call without one", () => {
  const faults = createFaults({ rules: [{ match: { method: "GET" }, fault: { kind: "reset" } }] });
  expect(faults.choose({ api: "a" })).toBeUndefined();
  expect(faults.choose({ api: "a", method: "get" })).toEqual({ kind: "reset" });
});

test("each rule draws for itself: the second as the first does with the next seed", () => {
  const half: FaultRule = { rate: 0.5, fault: { kind: "reset" } };
  const never: FaultRule = { match: { api: "b" }, fault: { kind: "html" } };
  const draw = (seed: number, rules: FaultRule[]) => {
    const faults = createFaults({ seed, rules });
    return Array.from({ length: 50 }, () => faults.choose({ api: "a" }) !== undefined);
  };
  expect(draw(7, [never, half])).toEqual(draw(8, [half]));
  expect(draw(7, [never, half])).not.toEqual(draw(7, [half]));
});

test("a code has to be listed by the operations with the method of the rule, and by no others", () => {
  const koophone = only(allOfKoophone, ["ExecuteJob", "BatchBackupInstances"]);
  const create = (method: string) => () =>
    createMock({
      apis: [koophone],
      faults: { rules: [{ match: { method }, fault: { kind: "error", code: "KOOPHONE.API.1323" } }] },
    });
  expect(create("get")).not.toThrow();
  expect(create("post")).toThrow("BatchBackupInstances does not list KOOPHONE.API.1323. Fix: use ");
});

test.each([{ nth: 2 }, { times: 2 }])("a plan with %j alone is taken", (which) => {
  const { faults } = createMock({ apis, faults: { rules: [{ ...which, fault: { kind: "reset" } }] } });
  expect(faults.plan.rules).toHaveLength(1);
});

describe("a wrong plan is refused before the first call", () => {
  test.each<[unknown, string]>([
    [{}, "rules: is required. Fix: correct the plan there"],
    [{ rules: [{}] }, "rules.0.fault: is required. Fix: correct the plan there"],
    [{ rules: [{ fault: { kind: "fire" } }] }, "rules.0.fault.kind: must be one of latency, throttle, error, html"],
    [
      { rules: [{ fault: { kind: "latency" } }] },
      "rules.0.fault.milliseconds: is required. Fix: correct the plan there",
    ],
    [{ rules: [{ nth: 0, fault: { kind: "reset" } }] }, "rules.0.nth: must be >= 1"],
    [{ rules: [{ rate: 2, fault: { kind: "reset" } }] }, "rules.0.rate: must be <= 1"],
    [{ rules: [{ fault: { kind: "error", status: 404 } }] }, "rules.0.fault.status: must be one of 500, 502"],
    [{ rules: [], speed: 1 }, "speed: is not known here"],
    [
      { rules: [{ match: { operation: "copyImageInRegion" }, fault: { kind: "reset" } }] },
      "unknown operation copyImageInRegion. Fix: use CopyImageInRegion; there are ",
    ],
    [
      { rules: [{ match: { api: "ims" }, fault: { kind: "reset" } }] },
      "unknown api ims. Fix: use one of alibaba-ens, huawei-ims",
    ],
    [
      { rules: [{ match: { api: "alibaba-ens", operation: "ShowJobProgress" }, fault: { kind: "reset" } }] },
      "unknown operation ShowJobProgress. Fix: use one of CopySnapshot, DescribeSnapshots",
    ],
    [
      { rules: [{ match: { operation: "ShowJobProgress", method: "post" }, fault: { kind: "reset" } }] },
      "unknown method POST. Fix: use GET",
    ],
    [
      { rules: [{ match: { operation: "constructor" }, fault: { kind: "reset" } }] },
      "unknown operation constructor. Fix: use one of ",
    ],
    [
      { rules: [{ match: { operation: "CopySnapshot" }, fault: { kind: "error", code: "NoPermision" } }] },
      "rules.0.fault: CopySnapshot does not list NoPermision. Fix: use NoPermission; there are ",
    ],
    [
      { rules: [{ match: { api: "huawei-ims" }, fault: { kind: "error", code: "NoPermission" } }] },
      "rules.0.fault: CopyImageInRegion does not list NoPermission. Fix: use one of ",
    ],
    [
      {
        rules: [{ match: { operation: "CopySnapshot" }, fault: { kind: "error", code: "NoPermission", status: 503 } }],
      },
      "CopySnapshot does not list NoPermission with status 503. Fix: use status 400; or set unlisted: true",
    ],
    [
      { rules: [{ match: { api: "huawei-ims" }, fault: { kind: "error", code: "APIGW.0601", status: 400 } }] },
      "CopyImageInRegion does not list APIGW.0601 with status 400. Fix: use status 500; or set unlisted: true",
    ],
    [
      { rules: [{ match: { api: "huawei-ims" }, fault: { kind: "error", code: "APIGW.0201", status: 500 } }] },
      "does not list APIGW.0201 with status 500. Fix: use status 400 or 413 or 414 or ",
    ],
    [
      { rules: [{ fault: { kind: "reset", unlisted: true } }] },
      "rules.0.fault: reset takes no unlisted. Fix: leave it out",
    ],
    [
      { rules: [{ fault: { kind: "reset", code: "NoPermission", status: 500 } }] },
      "rules.0.fault: reset takes no code and status. Fix: leave it out",
    ],
    [
      { rules: [{ fault: { kind: "html", milliseconds: 5 } }] },
      "rules.0.fault: html takes no milliseconds. Fix: leave it out",
    ],
    [
      { rules: [{ nth: 3, times: 2, fault: { kind: "reset" } }] },
      "rules.0: nth and times exclude each other. Fix: leave one out",
    ],
    [
      { rules: [{ fault: { kind: "throttle", code: "Slow" } }] },
      "no API throttles with Slow. Fix: use one of Throttling, Throttling.Api, IMG.0060, or leave code out",
    ],
  ])("%j", (plan, message) => {
    expect(() => createMock({ apis, faults: plan as FaultPlan })).toThrow(TypeError);
    expect(() => createMockFetch({ apis, faults: plan as FaultPlan })).toThrow(message);
  });
});
