import type { Contract, Fact } from "@facsimile/catalog";
import { type Facts, putAbout, putFacts } from "./facts.ts";

/** The facts that a contract states: what the page says, its gaps filled, its errors corrected. */
export function documentedFacts(contract: Contract): Facts {
  const facts = new Map<string, string>();
  const { method, path, anonymous = false } = contract.http;
  putFacts(facts, "http", { method, path, anonymous });
  for (const [name, row] of Object.entries(contract.request)) putRow(facts, `request.${name}`, row);
  putBodies(facts, contract);
  for (const [status, rows] of Object.entries(contract.responses)) {
    facts.set(`responses.${status}`, "listed");
    for (const [name, row] of Object.entries(rows)) putRow(facts, `responses.${status}.${name}`, row);
  }
  for (const [code, { status, pattern }] of Object.entries(contract.errors))
    putFacts(facts, `errors.${code}`, { status: [status].flat(), pattern });
  putAbout(facts, { ...contract, success: contract.success?.members });
  return facts;
}

// Rows speak of members, so the body that holds them is an object, and has to be there if one of them has to.
function putBodies(facts: Map<string, string>, { request, responses }: Contract): void {
  const members = Object.values(request).filter((row) => [row.in].flat().includes("body"));
  const required = members.some(({ mandatory }) => mandatory);
  if (members.length > 0) putFacts(facts, "requestBody", { type: ["object"], required, content: ["application/json"] });
  for (const [status, rows] of Object.entries(responses))
    if (Object.values(rows).some((row) => row.in !== "header"))
      putFacts(facts, `responses.${status}`, { type: ["object"], content: ["application/json"] });
}

function putRow(facts: Map<string, string>, at: string, row: Fact): void {
  const { types, items, format } = readType(row.as ?? "");
  // The presence of items of an array is not checked.
  const place = at.endsWith("*") ? {} : { in: row.in && [row.in].flat(), required: row.mandatory ?? false };
  const { style, suggestions, schema, result } = row;
  putFacts(facts, at, { ...place, style, result, type: types, format, suggestions, ...schema });
  if (items) putFacts(facts, `${at}.*`, { type: [items] });
}

const known = ["string", "integer", "number", "boolean", "object", "array", "null"];

/** The vendors' words for types: `String`, `Array of strings`, `Double`, `String or null`. */
export function readType(words: string): { types: string[]; items?: string; format?: string } {
  const [main = "", item] = words.toLowerCase().split(" of ");
  const formats: Record<string, string> = { double: "double", float: "float", long: "int64" };
  const names: Record<string, string> = { double: "number", float: "number", long: "integer" };
  const types = main.split(" or ").map((word) => names[word] ?? word);
  const unknown = [...types, ...(item ? [item.replace(/s$/, "")] : [])].find((type) => !known.includes(type));
  if (unknown !== undefined) throw new TypeError(`unknown type ${unknown}. Fix: use one of ${known.join(", ")}`);
  return { types, ...(item && { items: item.replace(/s$/, "") }), ...(formats[main] && { format: formats[main] }) };
}
