import { remember, suggestName } from "@facsimile/checks";
import { type Api, readDocuments, type Server } from "./document.ts";
import { compileHost, readServerHost } from "./host.ts";
import { readHostname } from "./loopback.ts";

/** Where a call takes place. */
export interface Location {
  /** The region; absent if nothing names a single one. */
  readonly region?: string;
  /** Whose state the call sees: that of a region or of several behind one host. Empty if nothing names a region. */
  readonly place: string;
  /** Why there is no such region. */
  readonly refusal?: string;
}

/** A region of an API, by the API's id. */
export interface RegionOfApi {
  readonly api: string;
  readonly region: string;
}

/** The regions of one API. */
export interface Regions {
  /** Every region, sorted. */
  readonly names: readonly string[];
  /** Where a call to a host takes place, or to a port of a region if the host names none. */
  locate(host: string, portRegion?: string): Location;
  /** Whose state the calls to a region see. */
  placeOf(region: string): string;
}

/** Reads the regions of an API from its servers. */
export function readRegions(api: Api): Regions {
  const [{ servers = [] }] = readDocuments(api);
  const names = [...new Set(servers.flatMap(regionsOf))].sort();
  const places = joinRegions(servers.filter(isFixed).map(regionsOf));
  const placeOf = (region: string) => places.get(region) ?? region;
  const at = (region: string): Location => ({ region, place: placeOf(region) });
  const findRegions = compileServers(servers);
  const find = remember((given): Location | undefined => {
    const host = readHostname(given);
    const [, name] = names.length > 0 ? (/^(.+)\.localhost$/.exec(host) ?? []) : [];
    if (name !== undefined)
      return names.includes(name) ? at(name) : { place: "", refusal: explainRegion(api.id, { names }, name) };
    const [first, ...others] = findRegions(host);
    if (first === undefined) return undefined;
    return others.length > 0 ? { place: placeOf(first) } : at(first);
  });
  return {
    names,
    placeOf,
    locate: (host, portRegion) => find(host) ?? (portRegion === undefined ? nowhere : at(portRegion)),
  };
}

const nowhere: Location = { place: "" };

/** Says that an API has no such region, and which it has. */
export function explainRegion(apiId: string, { names }: Pick<Regions, "names">, region: string): string {
  return `${apiId} has no region ${region}. Fix: ${suggestName(region, names)}`;
}

const isFixed = ({ url }: Server): boolean => !url.includes("{");

function regionsOf({ "x-facsimile-regions": regions = [] }: Server): readonly string[] {
  return regions;
}

// A host does not tell its regions apart, so they share their state, and so do all other hosts of these regions.
function joinRegions(hosts: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const regions of hosts) {
    const joined = new Set(regions.map((region) => places.get(region) ?? region));
    const [place = ""] = joined;
    for (const region of [...regions, ...places.keys()])
      if (joined.has(places.get(region) ?? region)) places.set(region, place);
  }
  return places;
}

// A template also fits fixed hosts, such as those of private networks.
function compileServers(servers: readonly Server[]): (host: string) => readonly string[] {
  const fixed = new Map(servers.filter(isFixed).map((server) => [readServerHost(server), regionsOf(server)]));
  const templates = servers.flatMap((server) => (isFixed(server) ? [] : [compileHost(readServerHost(server))]));
  return (host) => fixed.get(host) ?? templates.flatMap((template) => template.exec(host)?.slice(1, 2) ?? []);
}
