import { type Api, readDocuments } from "./document.ts";

/** The hosts of an API's servers, as templates such as `ims.{region}.myhuaweicloud.com`. */
export function listHosts(api: Api): string[] {
  const [{ servers = [] }] = readDocuments(api);
  return servers.map(({ url }) => url.replace(/^\w+:\/\//, "").replace(/\/.*$/, ""));
}

type Find = (name: string) => Api | undefined;

// Every request asks, and templates are patterns that take time to compile.
const finders = new WeakMap<readonly Api[], Find>();

/** The API one of whose own hosts this is, whatever the port. */
export function findApi(apis: readonly Api[], host: string): Api | undefined {
  const find = finders.get(apis) ?? createFind(apis);
  finders.set(apis, find);
  return find(host.replace(/:\d+$/, "").toLowerCase());
}

function createFind(apis: readonly Api[]): Find {
  const hosts = apis.flatMap((api) => listHosts(api).map((host) => ({ api, host, pattern: compile(host) })));
  const fixed = new Map<string, Api>();
  const templates = hosts.filter(({ host }) => host.includes("{"));
  for (const { api, host } of hosts) if (!fixed.has(host)) fixed.set(host, api);
  return (name) => fixed.get(name) ?? templates.find(({ pattern }) => pattern.test(name))?.api;
}

/** The API that lives on a host; a single one lives on any. Throws if none does. */
export function chooseApi(apis: readonly Api[], host: string): Api {
  const [only] = apis;
  const chosen = apis.length === 1 ? only : findApi(apis, host);
  if (chosen) return chosen;
  const known = apis.flatMap(listHosts).join(", ");
  throw new TypeError(`no mocked API lives on ${host}. Mend: use one of ${known}`);
}

function compile(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^.]+")}$`);
}
