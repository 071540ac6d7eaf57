import type { Api } from "@facsimile/mock";
import { testKey } from "@facsimile/mock";
import { InputError, type Protocol } from "@facsimile/runtime";
import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { readAlibabaEnvironment, readHuaweiEnvironment } from "@facsimile/runtime/environment";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import { Failure } from "./failure.ts";

/** How a service is called: its protocol, and credentials with the names that this one has. */
export interface Service {
  readonly protocol: Protocol<never>;
  readonly credentials: Readonly<Record<string, string | undefined>>;
  readonly projectId?: string | undefined;
  readonly domainId?: string | undefined;
}

type Read = () => { readonly credentials: object; readonly projectId?: string; readonly domainId?: string };

const protocols: Readonly<Record<string, { readonly protocol: Protocol<never>; readonly readEnvironment: Read }>> = {
  [alibabaRpc.id]: { protocol: alibabaRpc, readEnvironment: readAlibabaEnvironment },
  [huaweiRest.id]: { protocol: huaweiRest, readEnvironment: readHuaweiEnvironment },
};

/** Chooses protocol and credentials: the test key of every mock, or those of the environment. Throws a Failure if they are missing. */
export function chooseService({ id, operations }: Api, source: "test" | "environment"): Service {
  const [document] = Object.values(operations) as { "x-facsimile-protocol"?: { id?: string } }[];
  const own = protocols[document?.["x-facsimile-protocol"]?.id ?? ""];
  if (!own) throw new Failure(`the protocol of ${id} is unknown`, "use a protocol of the runtime");
  const [keyId = "", secret = ""] = own.protocol.credentials[0] ?? [];
  if (source === "test")
    return { protocol: own.protocol, credentials: { [keyId]: testKey.accessKeyId, [secret]: testKey.secret } };
  try {
    const { credentials, ...more } = own.readEnvironment();
    return { protocol: own.protocol, credentials: { ...credentials } as Service["credentials"], ...more };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new Failure(`${error.field} is missing in the environment`, "set it, or use --credentials test");
  }
}
