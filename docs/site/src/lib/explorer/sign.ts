import { hmacSha1Base64, hmacSha256Hex, sha256Hex } from "@facsimile/runtime/hashes";
import * as acs3 from "@facsimile/runtime/signing/acs3-hmac-sha256";
import * as rpc from "@facsimile/runtime/signing/rpc-hmac-sha1";
import * as sdk from "@facsimile/runtime/signing/sdk-hmac-sha256";

/** A request as it is entered. */
export interface Entered {
  readonly scheme: string;
  readonly method: string;
  readonly url: string;
  readonly headers: string;
  readonly body: string;
  readonly keyId: string;
  readonly secret: string;
  /** Names with semicolons; empty for those that the scheme's SDKs sign. */
  readonly signedHeaders: string;
}

/** Every stage of a signature. */
export interface Stages {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
  readonly authorization: string;
}

/** Computes every stage. Throws a TypeError that says what is wrong with what was entered. */
export async function signEntered(entered: Entered): Promise<Stages> {
  const url = URL.parse(entered.url);
  if (!url) throw new TypeError("The address is not a URL. Fix: begin it with https:// or http://");
  return entered.scheme === "rpc-hmac-sha1" ? signParameters(entered, url) : signRequest(entered, url);
}

async function signParameters({ method, headers, body, secret }: Entered, url: URL): Promise<Stages> {
  const isForm = /content-type: *application\/x-www-form-urlencoded/i.test(headers);
  const pairs = [...url.searchParams, ...(isForm ? new URLSearchParams(body) : [])] as [string, string][];
  const canonicalRequest = rpc.canonicalRequest(pairs);
  const stringToSign = rpc.stringToSign(method, canonicalRequest);
  const signature = await rpc.signature(secret, stringToSign, async (key, text) => hmacSha1Base64(key, text));
  return { canonicalRequest, stringToSign, signature, authorization: rpc.authorization(canonicalRequest, signature) };
}

async function signRequest(entered: Entered, url: URL): Promise<Stages> {
  const headers: Record<string, string> = { host: url.host, ...readHeaders(entered.headers) };
  const isAcs3 = entered.scheme === "acs3-hmac-sha256";
  const given = headers[isAcs3 ? "x-acs-content-sha256" : "x-sdk-content-sha256"];
  const input = {
    method: entered.method,
    path: url.pathname,
    query: [...url.searchParams] as [string, string][],
    headers,
    signedHeaders: chooseHeaders(entered, headers),
    bodyHash: given ?? (await sha256Hex(entered.body)),
  };
  const canonicalRequest = isAcs3 ? acs3.canonicalRequest(input) : sdk.canonicalRequest(input);
  const hash = await sha256Hex(canonicalRequest);
  const stringToSign = isAcs3 ? acs3.stringToSign(hash) : sdk.stringToSign(headers["x-sdk-date"] ?? "", hash);
  const signature = await (isAcs3 ? acs3 : sdk).signature(entered.secret, stringToSign, async (key, text) =>
    hmacSha256Hex(key, text),
  );
  const authorization = (isAcs3 ? acs3 : sdk).authorization(entered.keyId, input.signedHeaders, signature);
  return { canonicalRequest, stringToSign, signature, authorization };
}

// Those that are entered, else those of an Authorization header, else those that the vendors' SDKs sign.
function chooseHeaders({ signedHeaders, scheme }: Entered, headers: Readonly<Record<string, string>>): string[] {
  const named = signedHeaders.trim() || /SignedHeaders=([^, ]+)/.exec(headers.authorization ?? "")?.[1];
  if (named)
    return named
      .toLowerCase()
      .split(";")
      .filter((name) => name !== "");
  const isUsual = scheme === "acs3-hmac-sha256" ? /^(host|content-type|x-acs-.*)$/ : /^(host|content-type|x-.*)$/;
  return Object.keys(headers)
    .filter((name) => isUsual.test(name))
    .sort();
}

function readHeaders(text: string): Record<string, string> {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(":");
      if (at < 1) throw new TypeError(`The header “${line}” has no colon. Fix: write it as name: value`);
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
}
