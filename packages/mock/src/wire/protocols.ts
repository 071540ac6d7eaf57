import { alibabaRpc } from "./alibaba-rpc.ts";
import { huaweiRest } from "./huawei-rest.ts";
import type { Protocol } from "./protocol.ts";

const protocols: readonly Protocol[] = [alibabaRpc, huaweiRest];

/** The protocol that an API's documents name. Throws if the mock does not speak it. */
export function chooseProtocol(id: string): Protocol {
  const protocol = protocols.find((candidate) => candidate.id === id);
  if (protocol) return protocol;
  const known = protocols.map((candidate) => candidate.id).join(", ");
  throw new TypeError(`unknown protocol ${id}. Fix: set x-facsimile-protocol to one of ${known}`);
}
