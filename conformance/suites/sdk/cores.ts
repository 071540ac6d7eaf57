import { alibabaRpcCores } from "./alibaba-rpc.ts";
import type { SdkCore } from "./core.ts";
import { huaweiRestCores } from "./huawei-rest.ts";

/** The client cores of the vendor whose protocol that is. */
export function findCores(protocol: string): readonly SdkCore[] {
  return { "alibaba-rpc": alibabaRpcCores, "huawei-rest": huaweiRestCores }[protocol] ?? [];
}
