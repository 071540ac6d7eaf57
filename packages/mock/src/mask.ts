import type { CanonicalRequest } from "@facsimile/checks";
import { decodeRequest, type MockRequest } from "./request.ts";
import { copyStart } from "./text.ts";

const masked = "***";
const keptBody = 65_536;

const secretHeaders = ["x-auth-token", "x-acs-security-token", "x-security-token", "x-subject-token", "cookie"];
const secretParameters = ["Signature", "SecurityToken", "BearerToken", "X-Auth-Token"];

// By text, so that no depth and no broken JSON gets in the way; of bounded length, so that none takes long.
const secretMembers =
  /("\w{0,40}(?:password|adminpass|secret|securitytoken|security_token)\w{0,40}"\s*:\s*")(?:[^"\\]|\\.)*/gi;
const tokenIds = /("token"\s*:\s*\{[^{}]*?"id"\s*:\s*")(?:[^"\\]|\\.)*/gi;
const secretPairs = /((?:^|&)(?:Signature|SecurityToken|BearerToken|password)=)[^&]*/gi;

/** The same request, its body cut where it is too long to be kept. */
export function shorten(request: MockRequest): MockRequest {
  if (request.body.length <= keptBody) return request;
  const body = `${copyStart(request.body, keptBody)}… (${request.body.length} characters)`;
  return { ...request, body };
}

/** A request for readers, without what would let them call in its sender's name. */
export function maskRequest(request: MockRequest): CanonicalRequest {
  const { method, path, query, headers, body } = decodeRequest(request);
  return {
    method,
    path,
    query: query.map(([name, value]) => [name, secretParameters.includes(name) ? masked : value]),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, maskHeader(name, value)])),
    body: maskBody(body),
  };
}

function maskHeader(name: string, value: string): string {
  if (name === "authorization") return maskAuthorization(value);
  return secretHeaders.includes(name) ? masked : value;
}

// The key id and the names of the signed headers say who called and what is covered.
function maskAuthorization(value: string): string {
  return /\bSignature=/.test(value) ? value.replace(/\bSignature=.*/s, `Signature=${masked}`) : masked;
}

function maskBody(body: string): string {
  const member = `$1${masked}`;
  return body.replace(secretMembers, member).replace(tokenIds, member).replace(secretPairs, member);
}
