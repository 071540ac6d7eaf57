import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../../api-under-test.ts";
import { clientInput } from "../../wire-request.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { readVectors } from "../vectors.ts";

/** A host that a vendor lists for a region; without one, for calls that name none. */
export interface Host {
  readonly name: string;
  readonly region?: string;
  readonly url: string;
  readonly network?: "vpc";
}

/** Clients go to the hosts that the vendor lists, and the contract has no others. */
export const hosts: Behaviour = {
  name: "hosts",
  async run(api, operation) {
    const source = `vectors/hosts/${api.id}.json`;
    const { cases } = readVectors<{ cases: readonly Host[] }>("hosts", api.id);
    const findings = createFindings(operation);
    for (const { region, url } of cases.filter(({ network }) => network === undefined)) {
      const seen = await findHost(api, operation, region);
      findings.compare({ place: `host of ${region ?? "no region"}`, source, seen, expected: url });
    }
    if (cases.every(({ region }) => region !== undefined)) {
      const seen = /region.*endpoint/.test(String(await findHost(api, operation, undefined)));
      findings.compare({ place: "a client without a region is refused", source, seen, expected: true });
    }
    // Other tools take the hosts from the document.
    const listed = serversOf(operation).map(describe);
    const known = namedRegions(operation, cases).map(describe);
    for (const host of new Set([...listed, ...known])) {
      const seen = listed.filter((one) => one === host).length;
      findings.compare({ place: `servers ${host}`, source, seen, expected: known.includes(host) ? 1 : 0 });
    }
    return findings.list();
  },
};

/** Where a client sends its first request, or why it sends none. */
async function findHost(api: ApiUnderTest, { method, cases }: OperationUnderTest, region: string | undefined) {
  const sent: string[] = [];
  const fetch = async (input: string | URL | Request) => {
    sent.push(new URL(input instanceof Request ? input.url : input).origin);
    return new Response(null, { status: 403 });
  };
  const options = { credentials: testCredentials(api), projectId: "p", fetch, ...(region && { region }) };
  const [example = { request: {} }] = Object.values(cases);
  try {
    await api.createClient(options)[method]?.(clientInput(example as never));
  } catch (error) {
    return sent[0] ?? String(error);
  }
  return sent[0];
}

/** The hosts of regions; none of an API whose contract tells no regions apart. */
export function namedRegions(operation: OperationUnderTest, cases: readonly Host[]): readonly Host[] {
  return serversOf(operation).length > 0 ? cases.filter(({ region }) => region !== undefined) : [];
}

function serversOf({ document }: OperationUnderTest): Omit<Host, "name">[] {
  return (document.servers ?? []).flatMap((server) => {
    const { url, "x-facsimile-regions": regions = [], "x-facsimile-network": network } = server;
    return regions.map((region) => ({ region, url: url.replace("{region}", region), ...(network && { network }) }));
  });
}

function describe({ region, url, network }: Omit<Host, "name">): string {
  return [region, url, network].join(" ");
}
