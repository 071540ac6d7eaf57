import { type Api, startMock } from "@facsimile/mock";
import { readPackages } from "../spec-packages.ts";
import { serveWorker } from "../workers/index.ts";

/** Where a mock listens for all its APIs, and the hosts of the copies of each spec package. */
export interface Many {
  readonly port: number;
  readonly hosts: Readonly<Record<string, readonly string[]>>;
}

// A mock with as many APIs as asked for: those that there are, then copies under other ids and hosts.
await serveWorker<{ size: number }, object>(async ({ size }) => {
  const originals = await readPackages();
  const hosts: Record<string, string[]> = {};
  const apis = Array.from({ length: size }, (_, at): Api => {
    const { name, api } = originals[at % originals.length] ?? { name: "", api: { id: "", operations: {} } };
    const host = `api${at}.service.invalid`;
    hosts[name] = [...(hosts[name] ?? []), host];
    return { id: `${api.id}-${at}`, operations: moveTo(host, api.operations) };
  });
  const { control } = await startMock({ apis });
  return async (): Promise<Many> => ({ port: Number(new URL(control).port), hosts });
});

function moveTo(host: string, operations: Api["operations"]): Api["operations"] {
  const servers = [{ url: `https://${host}` }];
  return Object.fromEntries(Object.entries(operations).map(([name, document]) => [name, { ...document, servers }]));
}
