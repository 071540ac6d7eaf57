import { describe, expect, test } from "vitest";
import { compileMeant, shortenName, suggestName } from "../../src/request/nearest.ts";

const find = (name: string, known: readonly string[], slips = true) =>
  compileMeant(known.map((one) => ({ name: one })))(name, slips)?.name;

describe("a name that is written in another way", () => {
  test.each([
    ["Limit", "limit"],
    ["limit[]", "limit"],
    ["limit[0]", "limit"],
    ["ImageId.0", "ImageId"],
    ["ImageId.1.1", "ImageId"],
    ["ImageId.x", "ImageId"],
    ["ImageId;1", "ImageId"],
    ["ImageId.member.1", "ImageId"],
    ["image_id[a][0]", "ImageId"],
    ["image_id", "ImageId"],
    ["X_Project_Id", "X-Project-Id"],
    ["DestinationRegionId", "DestinationRegionIds"],
    ["SnapshtId", "SnapshotId"],
  ])("%s is %s", (name, meant) => {
    expect(find(name, ["other", meant])).toBe(meant);
  });

  test.each([
    ["RegionId", "EnsRegionId"],
    ["tag", "tags"],
    ["Name", "Node"],
    ["", "limit"],
    ["l".repeat(100_000), "limit"],
    [`${".a".repeat(100_000)}!`, "limit"],
  ])("%.10s is not %s", (name, other) => {
    expect(find(name, [other])).toBeUndefined();
  });

  test("the same name goes before one that is near", () => {
    expect(find("imageids", ["ImageId", "ImageIds"])).toBe("ImageIds");
  });

  test("slips count only where it is asked for", () => {
    expect(find("SnapshtId", ["SnapshotId"], false)).toBeUndefined();
  });
});

test.each([
  ["copyimage", ["ShowJob", "CopyImage"], "use CopyImage; there are ShowJob, CopyImage"],
  ["CopyImages", ["CopyImage"], "use CopyImage; it is the only one"],
  ["Nope", ["ShowJob", "CopyImage"], "use one of ShowJob, CopyImage"],
  ["IMG.0145", ["IMG.0060", "IMG.0144"], "use IMG.0144; there are IMG.0060, IMG.0144"],
  ["Nope", ["ShowJob"], "use ShowJob"],
  ["Nope", [], "leave it out"],
])("%s of %j: %s", (name, names, text) => {
  expect(suggestName(name, names)).toBe(text);
});

test("a long name is cut for messages", () => {
  expect(shortenName("a".repeat(1_000))).toBe(`${"a".repeat(60)}…`);
  expect(shortenName("a")).toBe("a");
});
