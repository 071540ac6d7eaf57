import { createSend, type Protocol, type Send } from "@facsimile/runtime";
import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import { type ApiUnderTest, testCredentials } from "../../api-under-test.ts";

const protocols = [alibabaRpc, huaweiRest] as readonly Protocol<never>[];

/** Sends the calls of an API as its client does, for waits and look-ups that no client begins. */
export function createSendOf(api: ApiUnderTest, options: object): Send {
  const protocol = protocols.find(({ id }) => id === api.folder.protocol.id);
  const own = { projectId: "p", retry: false, credentials: testCredentials(api), ...options };
  return createSend(protocol as never, api.exports.api as never, own as never);
}
