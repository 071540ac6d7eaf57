import type { ApiUnderTest } from "../../api-under-test.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { readVectors } from "../vectors.ts";
import { type Host, namedRegions } from "./hosts.ts";

/** A mock knows every region by its local name, and by its host if that serves no other; one operation stands for its API. */
export const regions: Behaviour = {
  name: "regions",
  async run(api, operation) {
    const findings = createFindings(operation);
    if (operation !== api.operations[0]) return findings.list();
    const source = `vectors/hosts/${api.id}.json`;
    const { cases } = readVectors<{ cases: readonly Host[] }>("hosts", api.id);
    const locate = createLocator(api);
    for (const { name, region, url } of namedRegions(operation, cases)) {
      const sharing = new Set(cases.filter((other) => other.url === url).map((other) => other.region));
      const [seen, expected] = [await locate(url), sharing.size === 1 ? region : undefined];
      findings.compare({ place: `region of ${name}, by ${url}`, source, seen, expected });
      const local = await locate(`http://${region}.localhost`);
      findings.compare({ place: `region of ${region}.localhost`, source, seen: local, expected: region });
    }
    return findings.list();
  },
};

/** Calls a mock at a host; tells the region that its journal notes. */
function createLocator(api: ApiUnderTest) {
  const fetch = api.createMock({ stateful: false, journalLimit: 1 });
  return async (url: string): Promise<string | undefined> => {
    await fetch(url);
    return fetch.mock.journal.entries()[0]?.region;
  };
}
