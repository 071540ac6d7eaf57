import {
  type Case,
  type Contract,
  type JsonSchema,
  type OpenApiDocument,
  operationsOf,
  type PrintedResponse,
  type Response,
  resolve,
} from "@facsimile/catalog";
import type { OperationUnderTest } from "../../../api-under-test.ts";
import { inline } from "./inline.ts";
import { completeValue, leaveOut, listProbes, type Probe } from "./probes.ts";
import { pointersOf } from "./rule-probes.ts";

/** A response with one value at a limit, or without one of its members. */
export interface ResponseProbe extends Probe {
  readonly status: string;
  readonly header: PrintedResponse["header"];
  /** Headers of the response, where one is tried. */
  readonly sent?: Readonly<Record<string, string>>;
}

/** Responses of every status at every limit of its members, its rules and its headers; the nearest that keep it and the nearest that break it. */
export function probeResponses(
  document: OpenApiDocument,
  { cases, contract: { rules } }: OperationUnderTest,
): ResponseProbe[] {
  const responses = operationsOf(document)[0]?.operation.responses ?? {};
  return Object.entries(responses).flatMap(([status, reference]) => {
    const { content, headers = {} } = resolve<Response>(document, reference);
    const given = content?.["application/json"]?.schema ?? {};
    const [own = given] = (given.anyOf ?? []) as JsonSchema[];
    const schema = content && inline(document, own);
    const { properties = {} } = schema ?? {};
    // What the gateway sent is in its own envelope, whose members would keep the contract whatever else is wrong.
    const isOwn = ({ response }: Case) =>
      String(response.status) === status &&
      (!schema || Object.keys(response.body ?? {}).some((name) => name in properties));
    const printed = Object.values(cases).find(isOwn)?.response;
    const probes = [...probesOf(schema, printed?.body), ...probeConditions(schema, printed?.body, rules)];
    return [...probes, ...probeHeaders(Object.keys(headers), probes)].map((probe) => ({
      ...probe,
      ...{ status, header: printed?.header },
    }));
  });
}

// Each value of the members of a rule with each of the others: absent, an empty list, one of those that are listed.
function probeConditions(schema: JsonSchema | undefined, body: unknown, rules: Contract["rules"]): Probe[] {
  const whole = schema && (completeValue(schema, body) as Readonly<Record<string, unknown>>);
  const own = rules.filter((rule) => rule.in === "response").flatMap(pointersOf);
  const names = own.map((pointer) => pointer.slice(1)).filter((name) => schema?.properties?.[name]);
  const valuesOf = (name: string) => {
    const { enum: listed = [] } = (schema?.properties?.[name] ?? {}) as { enum?: readonly unknown[] };
    return [undefined, ...(Array.isArray(whole?.[name]) ? [[], whole[name]] : listed)];
  };
  const bodies = names.reduce(
    (all, name) => all.flatMap((one) => valuesOf(name).map((value) => setMember(one, name, value))),
    [whole ?? {}],
  );
  return names.length === 0 ? [] : bodies.map((value, at) => ({ row: names[0] ?? "", what: `rule, ${at + 1}`, value }));
}

// Each header of a response that keeps the contract otherwise: absent, and with texts of which some may be no value of it.
function probeHeaders(names: readonly string[], probes: readonly Probe[]) {
  const value = probes.find(({ what }) => what === "complete")?.value;
  const texts = { "no header": {}, "a text as header": "text", "a number as header": "7" };
  return names.flatMap((row) =>
    Object.entries(texts).map(([what, text]) => ({
      ...{ row, what, value, sent: typeof text === "string" ? { [row]: text } : {} },
    })),
  );
}

function probesOf(schema: JsonSchema | undefined, body: unknown): Probe[] {
  const none = { row: "", what: "without a body", value: undefined };
  if (!schema) return [none];
  const whole = { row: "", what: "complete", value: completeValue(schema, body) };
  return [
    none,
    ...(body === undefined ? [] : [{ row: "", what: "as printed", value: body }]),
    whole,
    ...listProbes(schema, body),
  ];
}

function setMember(members: Readonly<Record<string, unknown>>, name: string, value: unknown) {
  return value === undefined ? leaveOut(members, name) : { ...members, [name]: value };
}
