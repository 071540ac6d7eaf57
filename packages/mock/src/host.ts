import { type Api, readDocuments } from "./document.ts";

/** The hosts of an API's servers, as templates such as `ims.{region}.myhuaweicloud.com`. */
export function listHosts(api: Api): string[] {
  const [{ servers = [] }] = readDocuments(api);
  return servers.map(({ url }) => url.replace(/^\w+:\/\//, "").replace(/\/.*$/, ""));
}

/** The API one of whose own hosts this is, whatever the port. */
export function findApi(apis: readonly Api[], host: string): Api | undefined {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return apis.find((api) => listHosts(api).some((template) => fits(template, name)));
}

/** The API that lives on a host; a single one lives on any. Throws if none does. */
export function chooseApi(apis: readonly Api[], host: string): Api {
  const [only] = apis;
  const chosen = apis.length === 1 ? only : findApi(apis, host);
  if (chosen) return chosen;
  const known = apis.flatMap(listHosts).join(", ");
  throw new TypeError(`no mocked API lives on ${host}. Mend: use one of ${known}`);
}

function fits(template: string, host: string): boolean {
  const pattern = template.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^.]+");
  return new RegExp(`^${pattern}$`).test(host);
}
