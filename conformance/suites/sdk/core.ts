import type { Case } from "@facsimile/catalog";
import type { CanonicalRequest } from "@facsimile/checks";
import type { OperationUnderTest } from "../../src/api-under-test.ts";
import { wireRequest } from "../../src/wire-request.ts";

/** A key as an SDK takes it; with a token it is temporary. */
export interface SdkKey {
  readonly accessKeyId: string;
  readonly secret: string;
  readonly securityToken?: string;
}

/** One call to make with a vendor's core. */
export interface SdkCall {
  readonly endpoint: string;
  readonly operationId: string;
  readonly request: CanonicalRequest;
  readonly key: SdkKey;
}

/** A vendor's client core, as a team uses it. */
export interface SdkCore {
  readonly name: string;
  /** Resolves to the body of the response; rejects with the SDK's own error. */
  send(call: SdkCall): Promise<unknown>;
  /** Where its errors have the code. */
  readonly codeAt: string;
  /** How the SDK reads a response differently from its plain meaning. */
  readonly differences: readonly Difference[];
}

/** How an SDK reads a response differently, and why the mock is not the cause. */
export interface Difference {
  readonly response: "without a body" | "an error with status 200";
  readonly seenAs: "an empty object" | "a success";
  readonly reason: string;
}

/** The request of a case for an SDK, asking the mock for the response of that case. */
export function sdkRequest({ document }: OperationUnderTest, name: string, example: Case): CanonicalRequest {
  const request = wireRequest(document, example);
  const prefer = `code=${example.response.status}, example=${name}`;
  return { ...request, headers: { ...request.headers, prefer } };
}

/** Names and values of a query; a repeated name has a list. */
export function queryObject(query: CanonicalRequest["query"]): Record<string, string | string[]> {
  const values = query.map(([name]) => {
    const all = query.flatMap(([other, value]) => (other === name ? [value] : []));
    return [name, all.length === 1 ? (all[0] ?? "") : all] as const;
  });
  return Object.fromEntries(values);
}
