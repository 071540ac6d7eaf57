import { type Case, operationsOf } from "@facsimile/catalog";
import { type CanonicalRequest, compileOperation, matchPath, type Violation } from "@facsimile/checks";
import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";
import { isSuccess } from "../../expected-outcome.ts";
import { wireRequest } from "../../wire-request.ts";
import { documentedDocument } from "./document.ts";
import { canTravel, change, type InputField, inputFields, type Request } from "./fields.ts";
import { completeValue, listProbes } from "./probes.ts";
import { remember } from "./remember.ts";
import { probeRules } from "./rule-probes.ts";

/** A request on either side of a documented limit, as it has to travel, and what is documented of it. */
export interface DocumentedRequest {
  /** Name of the row in the table of parameters, empty for the request as a whole. */
  readonly row: string;
  readonly what: string;
  readonly request: Request;
  readonly wire: CanonicalRequest;
  readonly pathValues: Readonly<Record<string, string>>;
  /** Empty if the documentation allows it. */
  readonly violations: readonly Violation[];
}

/** Requests at every limit of every documented parameter and rule, the nearest that keep it and the nearest that break it. */
export const documentedRequests = remember(listRequests);

function listRequests({ folder }: ApiUnderTest, operation: OperationUnderTest): DocumentedRequest[] {
  const { operationId, contract, cases, document } = operation;
  const oracle = documentedDocument(operationId, contract, folder, document.info.version);
  const [entry] = operationsOf(oracle);
  const { checkRequest } = compileOperation(oracle);
  const { path } = entry as { path: string };
  const successes = Object.values(cases).filter((one) => isSuccess(document, one));
  const describe = (row: string, what: string, request: Request): DocumentedRequest => {
    const wire = wireRequest(oracle, { request } as Case);
    const pathValues = matchPath(path, wire.path) ?? {};
    return { row, what, request, wire, pathValues, violations: checkRequest(wire, pathValues) };
  };
  const [base = { request: {} }] = successes;
  const probes = inputFields(oracle).flatMap((field) => probeField(base.request, field));
  const rules = probeRules(inputFields(oracle), base.request, contract.rules);
  const requests = [
    ...successes.map(({ request }) => describe("", "as printed", request)),
    ...[...probes, ...rules].map(({ row, what, request }) => describe(row, what, request)),
  ];
  const seen = new Set<string>();
  return requests.filter(({ request }) => {
    const text = JSON.stringify(request);
    return !seen.has(text) && seen.add(text);
  });
}

function probeField(base: Request, { name, place, schema, travel }: InputField) {
  const given = (base[place] as Readonly<Record<string, unknown>> | undefined)?.[name];
  const absent = { row: "", what: "absent", value: undefined };
  const whole = { row: "", what: "complete", value: completeValue(schema, given) };
  return [absent, whole, ...listProbes(schema, given, travel)]
    .filter(({ value }) => canTravel(place, value))
    .map(({ row, what, value }) => ({
      row: row === "" ? name : `${name}.${row}`,
      what,
      request: change(base, place, name, value),
    }));
}
