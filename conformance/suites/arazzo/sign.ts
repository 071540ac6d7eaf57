import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import { type ApiUnderTest, testCredentials } from "../../src/api-under-test.ts";
import { waysToAuthenticate } from "../../src/wire-request.ts";

const protocols = { [alibabaRpc.id]: alibabaRpc, [huaweiRest.id]: huaweiRest };

/** Signs a request with the key that every mock knows, in the place of the credentials that it has. */
export async function sign(api: ApiUnderTest, request: Request, date: Date): Promise<Request> {
  const [{ built } = { built: undefined }] = api.operations;
  const protocol = built && protocols[(built["x-facsimile-protocol"] as { readonly id: string }).id];
  if (!protocol) throw new Error(`${api.id} has a protocol that cannot be signed here. Fix: add it to this file`);
  const replaced = new Set(
    waysToAuthenticate(built)
      .flat()
      .map((name) => name.toLowerCase()),
  );
  const headers = [...request.headers].filter(([name]) => !replaced.has(name));
  const { method, url } = request;
  const unsigned = { method, url: new URL(url), headers: Object.fromEntries(headers), body: await request.text() };
  const context = { date, nonce: () => crypto.randomUUID(), projectId: undefined };
  const signed = await protocol.sign(unsigned, testCredentials(api) as never, context);
  return new Request(signed.url, {
    method,
    headers: signed.headers,
    ...(unsigned.body !== "" && { body: unsigned.body }),
  });
}
