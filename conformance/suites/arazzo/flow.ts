import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flowsOf, type ResolvedFlow } from "@facsimile/catalog";
import type { ApiUnderTest } from "../../src/api-under-test.ts";

/** A flow with its Arazzo document. */
export interface FlowUnderTest {
  readonly name: string;
  readonly flow: ResolvedFlow;
  readonly file: string;
  /** The defaults of its inputs. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The region of each client; none if the flow has only one client. */
  readonly regions: Readonly<Record<string, string>>;
  /** The URL for each source description. */
  readonly servers: Readonly<Record<string, string>>;
}

interface ArazzoDocument {
  readonly sourceDescriptions: readonly { readonly name: string }[];
  readonly workflows: readonly [
    { readonly inputs: { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> } },
  ];
}

interface Server {
  readonly url: string;
  readonly "x-facsimile-regions"?: readonly string[];
}

/** The host that stands for the mock's control port. */
export const controlUrl = "http://control.invalid";

/** The flows of an API, each with two regions if it has two clients. */
export function listFlows(api: ApiUnderTest): FlowUnderTest[] {
  const [first] = api.operations;
  const [server] = (first?.built.servers ?? []) as readonly Server[];
  if (!first || !server) return [];
  return flowsOf(first.document).map((flow) => {
    const file = join(api.root, "specs", api.id, "dist", `${flow.name}.arazzo.json`);
    const { sourceDescriptions, workflows } = JSON.parse(readFileSync(file, "utf8")) as ArazzoDocument;
    const properties = Object.entries(workflows[0].inputs.properties);
    const inputs = Object.fromEntries(properties.map(([name, property]) => [name, property.default]));
    const regions = chooseRegions(api, flow, inputs, server["x-facsimile-regions"] ?? []);
    const urlOf = (source: string): string => {
      const [client = ""] = source.split("_");
      return server.url.replace("{region}", regions[client] ?? "region-1");
    };
    const servers = sourceDescriptions.map(({ name }) => [name, name === "control" ? controlUrl : urlOf(name)]);
    return { name: flow.name, flow, file, inputs, regions, servers: Object.fromEntries(servers) };
  });
}

// The copy goes to the region that the input of the call names.
function chooseRegions(
  { folder }: ApiUnderTest,
  { file, steps }: ResolvedFlow,
  inputs: FlowUnderTest["inputs"],
  known: readonly string[],
): Record<string, string> {
  const named = steps.flatMap((step) => {
    if (step.kind === "wait") return [];
    return (folder.scenarios?.operations[step.operation]?.effects ?? []).flatMap(({ region = "" }) => {
      const [, field = ""] = /^\{input\.(\w+)\}$/.exec(region) ?? [];
      const target = inputs[String(step.input[field]).replace("/input/", "")];
      return target === undefined ? [] : [{ by: step.client, target: String(target) }];
    });
  });
  const [copy] = named;
  const others = known.filter((region) => region !== copy?.target);
  const clients = Object.keys(file.clients ?? {});
  return Object.fromEntries(
    clients.map((client, at) => {
      const target = copy && copy.by !== client ? copy.target : undefined;
      return [client, String(target ?? inputs[`${client}_region`] ?? others[at])];
    }),
  );
}
