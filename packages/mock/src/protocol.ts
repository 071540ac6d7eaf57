import type { CanonicalRequest } from "@facsimile/checks";
import { alibabaRpc } from "./alibaba-rpc.ts";
import { huaweiRest } from "./huawei-rest.ts";
import type { MockOperation } from "./operation.ts";

/** What a request asks for, by its name in messages: an operation with the values of its path, or why there is none. */
export type Target =
  | {
      readonly action: string;
      readonly operation: MockOperation;
      readonly pathValues: Readonly<Record<string, string>>;
    }
  | { readonly action: string; readonly kind: "unknown-operation" | "unsupported-method" };

/** What is particular to one wire protocol. */
export interface Protocol {
  readonly id: string;
  /** Header, in lower case, by which the service names the id of a call. */
  readonly requestIdHeader: string;
  createRequestId(): string;
  findTarget(operations: readonly MockOperation[], request: CanonicalRequest): Target;
}

const protocols: readonly Protocol[] = [alibabaRpc, huaweiRest];

/** The protocol that an API's documents name. Throws if the mock does not speak it. */
export function chooseProtocol(id: string): Protocol {
  const protocol = protocols.find((candidate) => candidate.id === id);
  if (protocol) return protocol;
  const known = protocols.map((candidate) => candidate.id).join(", ");
  throw new TypeError(`there is no protocol ${id}. Mend: set x-facsimile-protocol to one of ${known}`);
}
