import { compileOperation } from "@facsimile/checks";
import { wireRequest } from "../../wire-request.ts";
import type { Discrepancy } from "../behaviour.ts";
import { type CaseUnderTest, type Difference, type MockTarget, violated } from "./case-under-test.ts";
import { cannedFetch, checkSent, checkUnderstood } from "./client-claims.ts";
import { askMock, checkAccepted, checkDefault, checkResponse } from "./mock-claims.ts";

/** The six claims about every case, in the order of the matrix. */
export const claims = [
  "schema",
  "client sends",
  "client understands",
  "mock accepts",
  "mock responds",
  "mock by default",
] as const;

export type Claim = (typeof claims)[number];

/** Checks one claim about one case; returns what is wrong, nothing if the claim holds. */
export async function checkClaim(claim: Claim, tested: CaseUnderTest, mock: MockTarget): Promise<Discrepancy[]> {
  return (await findDifferences(claim, tested, mock)).map((fault) => locate(tested, fault, `: ${claim}`));
}

function locate({ operation, name }: CaseUnderTest, { place, ...values }: Difference, claim = ""): Discrepancy {
  const { operationId } = operation;
  const source = `documented/${operationId}.yaml cases.${name}`;
  return { operationId, place: `case ${name}${claim}: ${place}`, source, ...values };
}

async function findDifferences(claim: Claim, tested: CaseUnderTest, mock: MockTarget): Promise<Difference[]> {
  switch (claim) {
    case "schema":
      return checkSchema(tested);
    case "client sends":
      return checkSent(tested);
    case "client understands":
      return checkUnderstood(tested, cannedFetch(tested.case));
    case "mock accepts":
      return checkAccepted(tested, await askMock(tested, mock));
    case "mock responds":
      return checkResponse(tested, await askMock(tested, mock));
    case "mock by default":
      return checkDefault(tested, await askMock(tested, mock, {}));
  }
}

/** Calls the mock with the generated client, its options if need be, and compares what the client makes of the response. */
export async function checkCall(tested: CaseUnderTest, mock: MockTarget, options: object = {}): Promise<Discrepancy[]> {
  const faults = await checkUnderstood(tested, mock.fetch, { endpoint: mock.endpoint, ...options });
  return faults.map((fault) => locate(tested, fault));
}

function checkSchema({ operation, case: example }: CaseUnderTest): Difference[] {
  const compiled = compileOperation(operation.document);
  const path = Object.fromEntries(
    Object.entries(example.request.path ?? {}).map(([key, value]) => [key, String(value)]),
  );
  const request = compiled.checkRequest(wireRequest(operation.document, example), path);
  const response = compiled.checkResponse(example.response.status, example.response.body);
  const listed = { request, response };
  return Object.entries(listed).flatMap(([place, found]) => found.flatMap((one) => violated(place, one)));
}
