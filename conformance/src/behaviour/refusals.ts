import type { ApiUnderTest, OperationUnderTest } from "../api-under-test.ts";
import { type Behaviour, createFindings, likelyFirst } from "./behaviour.ts";
import {
  type DocumentedRequest,
  documentedRefusals,
  documentedRequests,
  envelopeFaults,
  findRefusal,
} from "./documented/index.ts";
import { askMock, endpoint, mockOf } from "./mock-under-test.ts";
import { callRefused, refusedCall } from "./refused-calls.ts";

/** The mock refuses each kind of violation of each field with the documented status and code. */
export const refusedFields: Behaviour = {
  name: "refused fields",
  run: async (api, operation) => {
    const refusals = documentedRefusals(api);
    const mock = mockOf(api, { stateful: false });
    const findings = createFindings(operation);
    // A request without the header that names the operation is one of no operation.
    const naming = api.folder.protocol.headers.find(({ equals }) => equals === "operationId")?.name;
    const requests = oneOfEach(
      documentedRequests(api, operation).filter(({ row, isSendable }) => isSendable && row !== naming),
    );
    for (const { row, what, wire, violations } of likelyFirst(requests, namesOf)) {
      const [violation] = violations;
      const refusal = violation && findRefusal(refusals, violation);
      const expected = `${refusal?.status} ${refusal?.code}, ${refusal?.evidence}`;
      const seen = codeOf(await askMock(mock, operation, wire));
      findings.compare({ place: `request.${row} ${what}`, source: refusal?.source ?? "", expected, seen });
    }
    return findings.list();
  },
};

/** The mock refuses calls of every other kind with the documented status and code; one operation stands for its API. */
export const refusedCalls: Behaviour = {
  name: "refused calls",
  run: async (api, operation) => {
    const findings = createFindings(operation);
    if (operation !== firstOf(api)) return findings.list();
    const [request] = documentedRequests(api, operation);
    const refusals = likelyFirst(documentedRefusals(api), ({ on, code }) => [on.kind, code]);
    const calls = refusals.flatMap((refusal) => {
      const call = refusedCall(api, operation, refusal);
      return call ? [{ refusal, call }] : [];
    });
    for (const { refusal, call } of calls) {
      const { name, status, code, evidence, source } = refusal;
      const expected = `${status} ${code.replace("{name}", call.name ?? "")}, ${evidence}`;
      const seen = request && codeOf(await callRefused(api, operation, call, request));
      findings.compare({ place: `violation ${name}`, source, expected, seen });
    }
    return findings.list();
  },
};

function namesOf({ row, violations: [violation] }: DocumentedRequest): string[] {
  return [...row.split("."), violation?.kind ?? "", violation?.in ?? ""];
}

// Anyone may send what is anonymous.
function firstOf({ operations }: ApiUnderTest): OperationUnderTest | undefined {
  return operations.find(({ contract }) => !contract.http.anonymous);
}

// A field that is violated in several ways is refused in the same way for each limit.
function oneOfEach(requests: readonly DocumentedRequest[]): DocumentedRequest[] {
  const violated = requests.filter(({ violations }) => violations.length > 0);
  const key = ({ violations: [first] }: DocumentedRequest) =>
    JSON.stringify([first?.kind, first?.in, first?.name, first?.keyword]);
  return [...new Map(violated.map((request) => [key(request), request])).values()];
}

// Status, code and evidence; what the envelope lacks, and a place of the template that was not filled, or wrongly.
function codeOf({ status, text, headers }: { status: number; text: string; headers: Headers }): string {
  const body = JSON.parse(text || "{}") as Body;
  const [unfilled = ""] = /\{(name|rule|action|host|requestId)\}/.exec(text) ?? [];
  const code = body.Code ?? body.error_code ?? body.error?.code;
  const told = [headers.get("x-facsimile-evidence"), ...envelopeFaults(body, host)];
  return `${status} ${code}, ${told.join(", ")}${unfilled}`;
}

const { host } = new URL(endpoint);

interface Body {
  readonly Code?: string;
  readonly error_code?: string;
  readonly error?: { readonly code?: unknown };
}
