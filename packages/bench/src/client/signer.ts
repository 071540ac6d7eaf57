import { createHash, createHmac } from "node:crypto";
import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { createAlibabaRpcSha1 } from "@facsimile/runtime/alibaba-rpc-sha1";
import { encodeQuery, type Pair } from "@facsimile/runtime/encoding";
import { hmacSha1Base64, hmacSha256Hex, sha256Hex } from "@facsimile/runtime/hashes";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import * as acs3 from "@facsimile/runtime/signing/acs3-hmac-sha256";
import * as rpc from "@facsimile/runtime/signing/rpc-hmac-sha1";
import * as sdk from "@facsimile/runtime/signing/sdk-hmac-sha256";
import { serveWorker } from "../workers/index.ts";

/** A scheme of which every stage is measured. */
export type Scheme = "acs3-hmac-sha256" | "sdk-hmac-sha256" | "rpc-hmac-sha1";

/** What of it is measured. */
export type Side = keyof Signer;

interface Signer {
  /** All stages, from the request to the header. */
  readonly stages: () => string;
  /** The same hashes over texts that are already there. */
  readonly bare: () => string;
  /** What a client does per request, parsing and copying included. */
  readonly whole: () => Promise<unknown>;
}

const secret = "not-a-secret-but-as-long-as-one";
const body = JSON.stringify({ name: "ims_encrypted_copy3", description: "test copy" });
const query: readonly Pair[] = [
  ["SnapshotId", "sp-bp1c0doj0taqyzzl"],
  ["DestinationRegionIds", '["cn-hangzhou-26"]'],
  ["DestinationSnapshotName", "testSnapshotName"],
];

const keys = { accessKeyId: "testid", accessKeySecret: secret };
const context = { date: new Date(), nonce: () => "0c6b7ee6-3b10-4b8a-8b0e-5b9d7a5d1f4e" };
const url = (rest: string) => new URL(rest, "https://service.invalid");

// As node:crypto offers them, and as the documentation of the schemes shows them.
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmacSha256 = (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex");
const hmacSha1 = (key: string, text: string) => createHmac("sha1", key).update(text).digest("base64");

function createAcs3(): Signer {
  const headers = {
    host: "service.invalid",
    "x-acs-action": "CopySnapshot",
    "x-acs-content-sha256": sha256(""),
    "x-acs-date": "2026-11-22T00:00:00Z",
    "x-acs-signature-nonce": "0c6b7ee6-3b10-4b8a-8b0e-5b9d7a5d1f4e",
    "x-acs-version": "2017-11-10",
  };
  const signedHeaders = Object.keys(headers);
  const input = { method: "POST", path: "/", query, headers, signedHeaders };
  const canonical = acs3.canonicalRequest({ ...input, bodyHash: sha256("") });
  const stages = () => {
    const text = acs3.stringToSign(sha256Hex(acs3.canonicalRequest({ ...input, bodyHash: sha256Hex("") })));
    return acs3.authorization("testid", signedHeaders, acs3.signature(secret, text, hmacSha256Hex));
  };
  const text = acs3.stringToSign(sha256(canonical));
  const request = { method: "POST", url: url(`/?${encodeQuery(query)}`), headers: { "x-acs-action": "CopySnapshot" } };
  const whole = () => alibabaRpc.sign({ ...request, body: undefined }, keys, context);
  return { stages, whole, bare: () => sha256("") + sha256(canonical) + hmacSha256(secret, text) };
}

function createSdk(): Signer {
  const date = "20261122T000000Z";
  const headers = { "content-type": "application/json", host: "service.invalid", "x-sdk-date": date };
  const signedHeaders = Object.keys(headers);
  const path = "/v1/cloudimages/465076de-dc36-4aec-80f5-ef9d8009428f/copy";
  const input = { method: "POST", path, query: [], headers, signedHeaders };
  const canonical = sdk.canonicalRequest({ ...input, bodyHash: sha256(body) });
  const stages = () => {
    const text = sdk.stringToSign(date, sha256Hex(sdk.canonicalRequest({ ...input, bodyHash: sha256Hex(body) })));
    return sdk.authorization("testid", signedHeaders, sdk.signature(secret, text, hmacSha256Hex));
  };
  const text = sdk.stringToSign(date, sha256(canonical));
  const request = { method: "POST", url: url(path), headers: { "content-type": "application/json" }, body };
  const whole = () => huaweiRest.sign(request, { accessKeyId: "testid", secretAccessKey: secret }, context);
  return { stages, whole, bare: () => sha256(body) + sha256(canonical) + hmacSha256(secret, text) };
}

function createRpc(): Signer {
  const own = {
    ...{ Action: "CopySnapshot", Version: "2017-11-10", Format: "JSON", AccessKeyId: "testid" },
    ...{ SignatureMethod: "HMAC-SHA1", SignatureVersion: "1.0", SignatureNonce: context.nonce() },
    Timestamp: "2026-11-22T00:00:00Z",
  };
  const parameters = [...query, ...Object.entries(own)];
  const text = rpc.stringToSign("POST", rpc.canonicalRequest(parameters));
  const stages = () => {
    const canonical = rpc.canonicalRequest(parameters);
    const sent = rpc.stringToSign("POST", canonical);
    return rpc.authorization(canonical, rpc.signature(secret, sent, hmacSha1Base64));
  };
  const headers = { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" };
  const request = { method: "POST", url: url(`/?${encodeQuery(query)}`), headers, body: undefined };
  const protocol = createAlibabaRpcSha1();
  const whole = () => protocol.sign(request, keys, context);
  return { stages, whole, bare: () => hmacSha1(`${secret}&`, text) };
}

const signers: Readonly<Record<Scheme, () => Signer>> = {
  "acs3-hmac-sha256": createAcs3,
  "sdk-hmac-sha256": createSdk,
  "rpc-hmac-sha1": createRpc,
};

// The process of one scheme: `node signer.js '{…}'`, asked for one side or the other.
await serveWorker<{ scheme: Scheme; times: number }, { side: Side }>(async ({ scheme, times }) => {
  const signer = signers[scheme]();
  return async ({ side }) => {
    const run = signer[side];
    const start = process.cpuUsage();
    if (side === "whole") for (let done = 0; done < times; done++) await run();
    else for (let done = 0; done < times; done++) run();
    const { user, system } = process.cpuUsage(start);
    return { cpu: (user + system) / times };
  };
});
