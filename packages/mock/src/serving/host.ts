import { type Api, readDocuments } from "../document.ts";

/** The hosts of an API's servers, as templates such as `ims.{region}.myhuaweicloud.com`. */
export function listHosts(api: Api): string[] {
  const [{ servers = [] }] = readDocuments(api);
  return servers.map(({ url }) => url.replace(/^\w+:\/\//, "").replace(/\/.*$/, ""));
}

/** Finds the id of the API one of whose own hosts this is, whatever the port. */
export function createHostFinder(apis: readonly Api[]): (host: string) => string | undefined {
  const patterns = apis.flatMap((api) => listHosts(api).map((template) => [api.id, compileHost(template)] as const));
  const find = (host: string) => {
    const name = host.replace(/:\d+$/, "").toLowerCase();
    return patterns.find(([, pattern]) => pattern.test(name))?.[0];
  };
  // Clients keep to few hosts; one that does not must not fill the memory.
  const found = new Map<string, string | undefined>();
  return (host) => {
    if (found.has(host)) return found.get(host);
    if (found.size >= 1_000) found.clear();
    const id = find(host);
    found.set(host, id);
    return id;
  };
}

/** Chooses the id of the API that a host serves. A single API is served on any host. Throws if there is none. */
export function createApiChooser(apis: readonly Api[]): (host: string) => string {
  const find = createHostFinder(apis);
  const [only] = apis;
  return (host) => {
    const id = apis.length === 1 ? only?.id : find(host);
    if (id !== undefined) return id;
    const known = apis.flatMap(listHosts).join(", ");
    throw new TypeError(`no mocked API has the host ${host}. Fix: use one of ${known}`);
  };
}

function compileHost(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^.]+")}$`);
}
