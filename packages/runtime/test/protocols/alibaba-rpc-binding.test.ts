import { expect, test } from "vitest";
import { createClient } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { type AlibabaRpcBinding, createAlibabaRpc } from "../../src/protocols/alibaba-rpc-binding.ts";
import { decodeQuery } from "../../src/wire/encoding.ts";
import { alibabaKeys, copySnapshot, createRecorder, ens } from "../fixtures.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const parameters = { SnapshotId: "sp-1", DestinationRegionIds: '["cn-hangzhou-26"]' };

interface Client {
  copySnapshot(given: typeof input): Promise<unknown>;
}

test.each<[AlibabaRpcBinding, string, "url" | "body"]>([
  ["get", "GET", "url"],
  ["query", "POST", "url"],
  ["form", "POST", "body"],
])("a client's option protocol sends parameters by %s", async (binding, method, place) => {
  const { fetch, last } = createRecorder();
  const options = { credentials: alibabaKeys, fetch, protocol: createAlibabaRpc(binding) };
  await createClient<Client>(alibabaRpc, ens, { copySnapshot }, options).copySnapshot(input);
  const { url, body, headers } = last();
  expect(last().method).toBe(method);
  expect(Object.fromEntries(decodeQuery(place === "url" ? url.search : body))).toEqual(parameters);
  expect(place === "url" ? body : url.search).toBe("");
  expect(headers.authorization).toContain(
    place === "url" ? "SignedHeaders=host;x-acs" : "SignedHeaders=content-type;host",
  );
});

test("a middleware sees the parameters in the query, before the binding moves them", async () => {
  const { fetch, last } = createRecorder();
  const seen: string[] = [];
  const middleware = [
    { onRequest: ({ request }: { request: Request }) => void seen.push(new URL(request.url).search) },
  ];
  const options = { credentials: alibabaKeys, fetch, protocol: createAlibabaRpc("form"), middleware };
  await createClient<Client>(alibabaRpc, ens, { copySnapshot }, options).copySnapshot(input);
  expect(Object.fromEntries(decodeQuery(seen.join()))).toEqual(parameters);
  expect(Object.fromEntries(decodeQuery(last().body))).toEqual(parameters);
});
