import { listApis } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { listSubjects, readSources, unchanged } from "../../../mutation/making/sources.ts";

const root = new URL("../../../..", import.meta.url).pathname;
const apis = await Promise.all(listApis(root).map((id) => readSources(root, id)));

test("every member of the sources is changed, or listed with the reason", () => {
  const members = apis.flatMap(({ document, folder: { protocol, ...folder } }) =>
    Object.entries({ document, folder, protocol }).flatMap(([part, value]) =>
      Object.keys(value).map((name) => `${part} ${name}`),
    ),
  );
  const changed = apis.flatMap((sources) => listSubjects(sources).map(({ path }) => nameOf(path)));
  const expected = [...new Set(members)].filter((name) => !changed.includes(name) || name === "document info");
  expect(Object.keys(unchanged).sort()).toEqual(expected.sort());
});

function nameOf([root, name, member]: readonly string[]): string {
  return name === "protocol" ? `protocol ${member}` : `${root} ${name}`;
}
