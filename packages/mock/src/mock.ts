import type { CanonicalRequest } from "@facsimile/checks";
import type { MockAnswer } from "./answer.ts";
import { loadApi, type MockApi } from "./api.ts";
import type { Api } from "./document.ts";
import type { MockOperation } from "./operation.ts";
import type { Target } from "./protocol.ts";
import { type Breach, refuse } from "./refusal.ts";
import { reply } from "./reply.ts";
import { decodeRequest, type MockRequest } from "./request.ts";

/** The services of some APIs, without sockets. */
export interface Mock {
  /** Answers one request. Rejects only for an API that is not mocked. */
  handle(request: MockRequest): Promise<MockAnswer>;
}

/** Mocks APIs that are given as data. Throws if a document does not compile. */
export function createMock({ apis }: { readonly apis: readonly Api[] }): Mock {
  const loaded = new Map(apis.map((api) => [api.id, loadApi(api)]));
  return {
    async handle(request) {
      const api = loaded.get(request.apiId);
      if (api) return answer(api, decodeRequest(request));
      throw new TypeError(`there is no API ${request.apiId}. Mend: name one of ${[...loaded.keys()].join(", ")}`);
    },
  };
}

async function answer(api: MockApi, request: CanonicalRequest): Promise<MockAnswer> {
  const { protocol, operations, violations } = api;
  const target = protocol.findTarget(operations, request);
  const words = { action: target.action, host: request.headers.host ?? "", requestId: protocol.createRequestId() };
  const given = await answerTarget(target, operations[0], request, (breach) => refuse(violations, breach, words));
  return {
    ...given,
    // A documented id stays as it is printed.
    headers: { [protocol.requestIdHeader]: words.requestId, ...given.headers },
    ...("operation" in target && { operationId: target.operation.operationId }),
  };
}

// Who may call is asked before what is called, so a call without an operation answers to the first one's rules.
async function answerTarget(
  target: Target,
  first: MockOperation,
  request: CanonicalRequest,
  refuseFor: (breach: Breach) => MockAnswer,
): Promise<MockAnswer> {
  const { findMissingCredentials } = "operation" in target ? target.operation : first;
  const rule = findMissingCredentials(request.headers);
  if (rule !== undefined) return refuseFor({ kind: "unauthenticated", rule });
  if (!("operation" in target)) return refuseFor({ kind: target.kind });
  const [violation] = target.operation.checkRequest(request, target.pathValues);
  return violation ? refuseFor(violation) : reply(target.operation, request.headers.prefer);
}
