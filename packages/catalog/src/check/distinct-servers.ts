import type { PlacedProblem, Server } from "../model/index.ts";

/** Reports servers that a reader or a tool cannot tell apart: tools name them by their URL or by their description. */
export function checkDistinctServers(servers: readonly Server[]): PlacedProblem[] {
  const fix = "give each its own";
  return (["url", "description"] as const).flatMap((key) =>
    servers.flatMap((server, at) =>
      servers.findIndex((other) => other[key] === server[key]) === at
        ? []
        : [
            {
              at: `servers[${at}].${key}`,
              message: `another server has the same ${key}: ${server[key] ?? "none"}`,
              fix,
            },
          ],
    ),
  );
}
