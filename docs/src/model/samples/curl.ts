import type { Sampled } from "./sampled.ts";

const mock = "http://127.0.0.1:4010";

/** A call of the mock with a token or without a valid signature; `--auth present` takes any. */
export function plainCurl(sampled: Sampled): string {
  const isToken = sampled.signing === "sdk-hmac-sha256";
  const start = isToken || sampled.isAnonymous ? "npx facsimile mock" : "npx facsimile mock --auth present";
  const key = isToken ? "x-auth-token: testtoken" : "Authorization: unsigned";
  const headers = { host: sampled.host, ...sampled.headers };
  const lines = [
    ...Object.entries(headers).map(([name, value]) => `-H '${name}: ${quote(value)}'`),
    ...(sampled.isAnonymous ? [] : [`-H '${key}'`]),
    ...bodyLines(sampled),
  ];
  return `# ${start}\n${command(sampled, lines)}\n`;
}

/** A call of the mock with a signature that the shell computes. */
export function signedCurl(sampled: Sampled): string {
  return sampled.signing === "sdk-hmac-sha256" ? signedSdk(sampled) : signedAcs3(sampled);
}

function signedAcs3(sampled: Sampled): string {
  const { "x-acs-action": action = "", "x-acs-version": version = "" } = sampled.headers;
  return `# npx facsimile mock
host=${sampled.host}
query='${quote(queryOf(sampled))}'
date=$(date -u +%Y-%m-%dT%H:%M:%SZ)
nonce=$(openssl rand -hex 16)
sha256() { openssl dgst -sha256 "$@" -hex | sed 's/.* //'; }
hash=$(printf '' | sha256)
names='host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version'
headers="host:$host
x-acs-action:${action}
x-acs-content-sha256:$hash
x-acs-date:$date
x-acs-signature-nonce:$nonce
x-acs-version:${version}
"
canonical=$(printf '${sampled.verb}\\n/\\n%s\\n%s\\n%s\\n%s' "$query" "$headers" "$names" "$hash" | sha256)
signature=$(printf 'ACS3-HMAC-SHA256\\n%s' "$canonical" | sha256 -hmac testsecret)
curl -sS -X ${sampled.verb} "${mock}/?$query" -H "host: $host" \\
  -H 'x-acs-action: ${action}' -H 'x-acs-version: ${version}' \\
  -H "x-acs-date: $date" -H "x-acs-signature-nonce: $nonce" -H "x-acs-content-sha256: $hash" \\
  -H "Authorization: ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=$names,Signature=$signature"
`;
}

function signedSdk(sampled: Sampled): string {
  const extra = Object.entries(sampled.headers).map(([name, value]) => ` -H '${name}: ${quote(value)}'`);
  const isBody = sampled.body !== undefined;
  return `# npx facsimile mock
path='${quote(sampled.path)}'
query='${quote(queryOf(sampled))}'
body='${quote(sampled.body ?? "")}'
date=$(date -u +%Y%m%dT%H%M%SZ)
sha256() { openssl dgst -sha256 "$@" -hex | sed 's/.* //'; }
hash=$(printf '%s' "$body" | sha256)
canonical=$(printf '${sampled.verb}\\n%s/\\n%s\\nx-sdk-date:%s\\n\\nx-sdk-date\\n%s' "$path" "$query" "$date" "$hash" | sha256)
signature=$(printf 'SDK-HMAC-SHA256\\n%s\\n%s' "$date" "$canonical" | sha256 -hmac testsecret)
curl -sS -X ${sampled.verb} "${mock}$path?$query" -H 'host: ${sampled.host}'${extra.join("")} \\
  -H "x-sdk-date: $date"${isBody ? ` -H 'content-type: application/json' -d "$body"` : ""} \\
  -H "Authorization: SDK-HMAC-SHA256 Access=testid, SignedHeaders=x-sdk-date, Signature=$signature"
`;
}

function bodyLines({ body }: Sampled): string[] {
  return body === undefined ? [] : ["-H 'content-type: application/json'", `-d '${quote(body)}'`];
}

function command(sampled: Sampled, lines: readonly string[]): string {
  const query = queryOf(sampled);
  const address = `'${mock}${quote(sampled.path)}${query ? `?${quote(query)}` : ""}'`;
  return [`curl -sS -X ${sampled.verb} ${address}`, ...lines].join(" \\\n  ");
}

// As both schemes sort and encode it.
function queryOf({ query }: Sampled): string {
  return query
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

// Within single quotes of a shell.
function quote(text: string): string {
  return text.replaceAll("'", "'\\''");
}
