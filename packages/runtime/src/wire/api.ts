import { InputError } from "./error.ts";

/** A place that serves an API; its URL may hold `{region}`. The first one serves calls without a region, unless it has that hole. */
export interface Server {
  readonly url: string;
  readonly regions?: readonly string[];
}

/** An API and the servers to choose from. */
export interface Api {
  readonly id: string;
  readonly servers: readonly Server[];
  /** Some operations need no credentials. */
  readonly anonymous?: true;
  /** What codes say of the call, by code or by what precedes its first dot; codes of which nothing follows are left out. */
  readonly codes?: Readonly<Record<string, CodeKind>>;
  /** The same where a code means several things, by code and by a part of the message, in any case. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, CodeKind>>>>;
}

/**
 * `throttle`: refused for its rate, not executed; `reauthenticate`: refused for its key or token; `redate`: refused for its date; `replay`: the
 * same signed request had come before; `backoff`: a fault after which the call may have been executed; `never`: refused, although the status says a fault.
 */
export type CodeKind = "throttle" | "reauthenticate" | "redate" | "replay" | "backoff" | "never";

/** The base URL without a trailing slash; throws an InputError that names `region` or `endpoint` if there is none to choose. */
export function chooseBaseUrl(
  api: Api,
  { region, endpoint }: { region?: string | undefined; endpoint?: string | undefined },
): string {
  if (region !== undefined && !/^[a-z0-9-]+$/.test(region)) {
    throw new InputError(api.id, "region", "is malformed", "use a-z, 0-9 and hyphens");
  }
  if (endpoint !== undefined) return checkEndpoint(api, endpoint);
  const server = chooseServer(api, region);
  if (!server) throw new InputError(api.id, "region", "is required", "set it, or endpoint");
  return server.url.replaceAll("{region}", region ?? "").replace(/\/$/, "");
}

function isTemplate(server: Server): boolean {
  return server.url.includes("{region}");
}

function chooseServer({ servers }: Api, region: string | undefined): Server | undefined {
  const [first] = servers;
  // The host of another region would be a guess.
  if (region === undefined) return first && !isTemplate(first) ? first : undefined;
  return servers.find((server) => server.regions?.includes(region)) ?? servers.find(isTemplate) ?? first;
}

function checkEndpoint({ id }: Api, endpoint: string): string {
  // Nothing else: no user, query or fragment.
  if (!/^https?:\/\/[^\s@?#]+$/i.test(endpoint) || !URL.canParse(endpoint))
    throw new InputError(id, "endpoint", "must be an http(s) URL", "leave out user, query and fragment");
  return endpoint.replace(/\/+$/, "");
}
