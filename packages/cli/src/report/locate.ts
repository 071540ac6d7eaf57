import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import type { Finding } from "@facsimile/checks/verify";
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";

/** A line of a file. */
export interface Location {
  readonly file: string;
  readonly line: number;
}

interface Source {
  readonly root: unknown;
  readonly lines: LineCounter;
}

type Step = (node: unknown) => { readonly at: Node | undefined; readonly value: unknown } | undefined;

/** Creates what finds the line of a contract that a finding is about: in the tree of specs, else in the built document. */
export function createLocator(folder = "."): (finding: Pick<Finding, "api" | "operation" | "place">) => Location {
  const sources = new Map<string, Source>();
  return ({ api, operation, place }) => {
    const file = findFile(folder, api, operation);
    const source = sources.get(file) ?? readSource(join(folder, file));
    sources.set(file, source);
    return { file, line: findLine(source, place) };
  };
}

function findFile(folder: string, api: string, operation: string): string {
  const inTree = `specs/${api}/operations/${operation}.yaml`;
  if (existsSync(join(folder, inTree))) return inTree;
  return relative(folder, createRequire(import.meta.url).resolve(`@facsimile/spec-${api}/${operation}.json`));
}

function readSource(file: string): Source {
  const lines = new LineCounter();
  const { contents } = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  return { root: contents, lines };
}

// As far as the place leads; what a reference names is elsewhere in a tree, and below in a built document.
function findLine({ root, lines }: Source, place: string): number {
  const isBuilt = isMap(root) && root.has("paths");
  const steps = [...(isBuilt ? [key("paths"), first, first] : []), ...toSteps(place)];
  let [value, found]: [unknown, Node | undefined] = [root, undefined];
  for (const step of steps) {
    const next = step(follow(root, value));
    if (!next) break;
    [value, found] = [next.value, next.at ?? found];
  }
  return lines.linePos(found?.range?.[0] ?? 0).line;
}

function toSteps(place: string): Step[] {
  const [side, where = "", ...rest] = place.split(" ");
  if (side === "response") {
    const members = rest.slice(1).join(" ");
    return [
      key("responses"),
      key(where, "default"),
      ...(rest[0] === "body" ? [...content, ...toMembers(members)] : []),
    ];
  }
  if (where === "body") return [key("requestBody"), ...content, ...toMembers(rest.join(" "))];
  return [key("parameters", "security", "operationId"), item(rest.join(" "))];
}

const toMembers = (path: string): Step[] =>
  path
    .split(".")
    .filter(Boolean)
    .flatMap((name) => (/^\d+$/.test(name) ? [key("items")] : [key("properties"), key(name)]));

const toStep = ({ key: name, value }: Pair) => ({ at: name as Node, value });

/** Into the first of some members that there is. */
function key(...names: readonly string[]): Step {
  return (node) => {
    if (!isMap(node)) return undefined;
    const pairs = names.map((name) => node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === name));
    const pair = pairs.find((one) => one !== undefined);
    return pair && toStep(pair);
  };
}

const first: Step = (node) => (isMap(node) && node.items[0] ? toStep(node.items[0]) : undefined);
const content: readonly Step[] = [key("content"), first, key("schema")];

/** Into the item of a list that has a name, in any case. */
function item(name: string): Step {
  return (node) => {
    if (!isSeq(node)) return undefined;
    const value = node.items.find((one) => isMap(one) && String(one.get("name")).toLowerCase() === name.toLowerCase());
    return value ? { at: value as Node, value } : undefined;
  };
}

function follow(root: unknown, node: unknown): unknown {
  const target = isMap(node) ? node.get("$ref") : undefined;
  if (typeof target !== "string" || !target.startsWith("#/") || !isMap(root)) return node;
  return root.getIn(target.slice(2).split("/"), true);
}
