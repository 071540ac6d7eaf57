import { type OpenApiDocument, type PlacedProblem, unknownNames } from "../model/index.ts";
import { namedSources } from "./sources.ts";

/** Reports hosts without evidence, default regions that are not listed, and regions that the servers of a network do not tell apart. */
export function checkServers({ servers = [] }: OpenApiDocument, sources: object): PlacedProblem[] {
  const seen = new Set<string>();
  return servers.flatMap((server, index) => {
    const at = `servers[${index}]`;
    const { url, "x-facsimile-regions": regions = [], "x-facsimile-network": network = "public" } = server;
    const named = namedSources({ "x-facsimile-evidence": server["x-facsimile-evidence"] });
    const twice = regions.filter((region) => seen.has(`${network} ${region}`));
    const { default: preset } = server.variables?.region ?? {};
    for (const region of regions) seen.add(`${network} ${region}`);
    return [
      ...(named.length > 0
        ? []
        : [{ at, message: `no source names the host ${url}`, fix: "name it in x-facsimile-evidence" }]),
      ...unknownNames(`${at}.x-facsimile-evidence`, "source", named, Object.keys(sources)),
      ...(url.includes("{region}") && regions.length === 0
        ? [{ at, message: `no region is known for ${url}`, fix: "list the source's regions in x-facsimile-regions" }]
        : []),
      ...unknownNames(`${at}.variables.region.default`, "region", preset === undefined ? [] : [preset], regions),
      ...twice.map((region) => ({
        at: `${at}.x-facsimile-regions`,
        message: `${region} is listed for another ${network} server, too`,
        fix: "keep it for the host that the source names",
      })),
    ];
  });
}
