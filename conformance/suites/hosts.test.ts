import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testCredentials } from "../src/api-under-test.ts";
import { clientInput } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";

interface Host {
  readonly name: string;
  readonly region?: string;
  readonly url: string;
  readonly network?: "vpc";
}

interface Server {
  readonly url: string;
  readonly "x-facsimile-regions"?: readonly string[];
  readonly "x-facsimile-network"?: "vpc";
}

const { id, operations } = api;
const { resolve } = createRequire(import.meta.url);
const path = join(resolve("@facsimile/vectors/schemas/hosts.json"), "../../hosts", `${id}.json`);
const hosts = (JSON.parse(readFileSync(path, "utf8")) as { cases: readonly Host[] }).cases;
const isPublic = ({ network }: Host) => network === undefined;
const [operation = expect.fail("no operation")] = operations;
const [example = expect.fail("no case")] = Object.values(operation.cases);

/** Where a client sends its first request. */
async function findHost(options: object): Promise<string | undefined> {
  const sent: string[] = [];
  const fetch = async (input: string | URL | Request) => {
    sent.push(new URL(input instanceof Request ? input.url : input).origin);
    return new Response(null, { status: 403 });
  };
  const client = api.createClient({ credentials: testCredentials(api), projectId: "p", fetch, ...options });
  await client[operation.method]?.(clientInput(example)).catch(() => undefined);
  return sent[0];
}

test.each(hosts.filter(isPublic))("a client goes to the host that the vendor lists for $name", async (host) => {
  expect(await findHost({ ...(host.region && { region: host.region }) })).toBe(host.url);
});

test("without a region, a client goes to the host that the vendor lists for none, or says that it needs one", async () => {
  if (hosts.some(({ region }) => region === undefined)) return;
  await expect(findHost({})).rejects.toThrow(/region.*endpoint/);
});

test("every region of the contract is in the vendor's table, with the same host", () => {
  const servers = (operation.document.servers ?? []) as readonly Server[];
  const listed = servers.flatMap(({ url, "x-facsimile-regions": regions = [], "x-facsimile-network": network }) =>
    regions.map((region) => ({ region, url: url.replace("{region}", region), ...(network && { network }) })),
  );
  const known = hosts.map(({ name: _name, region, url, network }) => ({ region, url, ...(network && { network }) }));
  expect(known).toEqual(expect.arrayContaining(listed));
  const inside = (entries: readonly object[]) => entries.filter((entry) => "network" in entry).length;
  expect(inside(listed)).toBe(inside(known));
});
