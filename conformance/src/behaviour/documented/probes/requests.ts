import { type Case, operationsOf } from "@facsimile/catalog";
import { type CanonicalRequest, compileOperation, matchPath, type Violation } from "@facsimile/checks";
import type { ApiUnderTest, OperationUnderTest } from "../../../api-under-test.ts";
import { wireRequest } from "../../../wire-request.ts";
import { documentedDocument } from "../document.ts";
import { remember } from "../remember.ts";
import { saysSuccess } from "../success.ts";
import { canTravel, change, type InputField, inputFields, type Request } from "./fields.ts";
import { completeValue, listProbes } from "./probes.ts";
import { probeRules } from "./rule-probes.ts";

/** A request on either side of a documented limit, as it has to travel, and what is documented of it. */
export interface DocumentedRequest {
  /** Name of the row in the table of parameters, empty for the request as a whole. */
  readonly row: string;
  readonly what: string;
  readonly request: Request;
  readonly wire: CanonicalRequest;
  readonly pathValues: Readonly<Record<string, string>>;
  /** Whether HTTP can carry it. */
  readonly isSendable: boolean;
  /** Empty if the documentation allows it. */
  readonly violations: readonly Violation[];
}

/**
 * Requests at every limit of every documented parameter and rule, the nearest that keep it and the nearest that break it. Limits that only
 * the spec has are tried as well.
 */
export function documentedRequests(api: ApiUnderTest, operation: OperationUnderTest): readonly DocumentedRequest[] {
  const known = listed.get(operation) ?? listRequests(api, operation);
  listed.set(operation, known);
  return known;
}

const listed = new WeakMap<OperationUnderTest, readonly DocumentedRequest[]>();

function listRequests(api: ApiUnderTest, operation: OperationUnderTest): DocumentedRequest[] {
  const { base, describe, requests } = ownRequests(api, operation);
  const own = new Set(requests.map(({ request }) => sortedText(request)));
  const rules = (operationsOf(operation.document)[0]?.operation["x-facsimile-rules"] ?? []) as Rules;
  const others = probeRequests(inputFields(operation.document), base, rules);
  return [...requests, ...unique(others, own).map(describe)];
}

type Rules = Parameters<typeof probeRules>[2];
type Described = Pick<DocumentedRequest, "row" | "what" | "request"> & {
  readonly isSendable?: boolean;
  /** What is sent otherwise than the request has it. */
  readonly instead?: Partial<CanonicalRequest>;
};

const ownRequests = remember(({ folder }: ApiUnderTest, operation: OperationUnderTest) => {
  const { operationId, contract, cases, document } = operation;
  const { http, request: given, rules } = contract;
  const oracle = documentedDocument(operationId, { http, request: given, rules }, folder, document.info.version);
  const [entry] = operationsOf(oracle);
  const { checkRequest } = compileOperation(oracle);
  const { path, operation: described } = entry as NonNullable<typeof entry>;
  const describe = ({ row, what, request, instead, isSendable = true }: Described): DocumentedRequest => {
    const wire = { ...wireRequest(oracle, { request } as Case), ...instead };
    const pathValues = matchPath(path, wire.path) ?? {};
    return { row, what, request, wire, pathValues, isSendable, violations: checkRequest(wire, pathValues) };
  };
  const isSuccess = ({ response: { status, body } }: Case) => status < 300 && saysSuccess(contract, body);
  const successes = Object.values(cases).filter(isSuccess);
  const [{ request: base } = { request: {} }] = successes;
  const printed = successes.map(({ request }) => ({ row: "", what: "as printed", request }));
  const probes = [...printed, ...probeRequests(inputFields(oracle), base, rules)];
  // No input of a client is sent as one.
  const bodies = { "a list as body": "[]", "without a body": "" };
  const odd = Object.entries(bodies).map(([what, body]) => ({
    row: "",
    what,
    request: { ...base },
    instead: { body },
  }));
  const requests = [
    ...[...unique(probes), ...(described.requestBody ? odd : [])],
    ...probeConstants(wireRequest(oracle, { request: base } as Case), folder).map((one) => ({
      request: { ...base },
      ...one,
    })),
  ];
  return { base, describe, requests: requests.map(describe) };
});

function probeRequests(fields: readonly InputField[], base: Request, rules: Rules): Described[] {
  return [...fields.flatMap((field) => probeField(base, field)), ...probeRules(fields, base, rules)];
}

function unique(requests: readonly Described[], seen = new Set<string>()): Described[] {
  return requests.filter(({ request }) => {
    const text = sortedText(request);
    return !seen.has(text) && seen.add(text);
  });
}

// Members in any order make the same request.
function sortedText(request: Request): string {
  return JSON.stringify(request, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

// A client always sends these headers, with one value.
function probeConstants({ headers }: CanonicalRequest, { protocol }: ApiUnderTest["folder"]) {
  const names = protocol.headers.flatMap(({ name, equals }) => (equals === undefined ? [] : [name]));
  return names.flatMap((row) => {
    const { [row.toLowerCase()]: _own, ...others } = headers;
    return [
      { row, what: "absent", instead: { headers: others } },
      { row, what: "another value", instead: { headers: { ...headers, [row.toLowerCase()]: "another" } } },
    ];
  });
}

function probeField(base: Request, { name, place, schema, travel }: InputField): Described[] {
  const given = (base[place] as Readonly<Record<string, unknown>> | undefined)?.[name];
  const absent = { row: "", what: "absent", value: undefined };
  const whole = { row: "", what: "complete", value: completeValue(schema, given) };
  return (
    [absent, whole, ...listProbes(schema, given, travel)]
      // A client can be given what no header can hold.
      .filter(({ value }) => place === "header" || canTravel(place, value))
      .map(({ row, what, value }) => ({
        row: row === "" ? name : `${name}.${row}`,
        what,
        request: change(base, place, name, value),
        isSendable: canTravel(place, value),
      }))
  );
}
