import { remember } from "@facsimile/checks";
import { type Api, readDocuments, type Server } from "./document.ts";
import { readHostname } from "./loopback.ts";

/** The hosts of an API's servers, as templates such as `ims.{region}.myhuaweicloud.com`. */
export function listHosts(api: Api): string[] {
  const [{ servers = [] }] = readDocuments(api);
  return servers.map(readServerHost);
}

/** The host of a server, as a template. */
export function readServerHost({ url }: Server): string {
  return url.replace(/^\w+:\/\//, "").replace(/\/.*$/, "");
}

/** Finds the id of the API one of whose own hosts this is, whatever the port. */
export function createHostFinder(apis: readonly Api[]): (host: string) => string | undefined {
  const patterns = apis.flatMap((api) => listHosts(api).map((template) => [api.id, compileHost(template)] as const));
  return remember((host) => patterns.find(([, pattern]) => pattern.test(readHostname(host)))?.[0]);
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

/** A pattern of the hosts of a template; its groups are the values of the variables. */
export function compileHost(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{\w+\}/g, "([^.]+)")}$`);
}
