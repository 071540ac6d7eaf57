import { expect, test } from "vitest";
import { assemble, assembleChanged } from "../../../mutation/making/assemble.ts";
import { listMutants } from "../../../mutation/making/mutants.ts";
import { drawSample } from "../../../mutation/making/sample.ts";
import { changeSources, readSources } from "../../../mutation/making/sources.ts";

const root = new URL("../../../..", import.meta.url).pathname;
const sources = await readSources(root, "alibaba-ens");
const base = { ...assemble(sources), sources };

// Evidence is executed by nothing, so it is not worked out anew for a change.
const evidence = /^(x-facsimile-(evidence|errata|notes|sources?)|source)$/;

function normalize(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, member) => (evidence.test(key) ? undefined : member)));
}

test("a document in which only the change is put together anew is that of the whole", () => {
  for (const mutant of drawSample(listMutants([sources]), 60, 1)) {
    const changed = changeSources(sources, mutant);
    const [whole, parts] = [() => assemble(changed), () => assembleChanged(base, changed, mutant)].map(attempt);
    expect(parts, mutant.place).toEqual(whole);
  }
});

function attempt(make: () => ReturnType<typeof assemble>): unknown {
  try {
    const { documents, problems } = make();
    return problems.length > 0 ? "refused" : normalize(documents);
  } catch {
    return "refused";
  }
}
