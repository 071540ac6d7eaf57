import { type MockResponse, problemResponse } from "../response.ts";
import type { MockRequest } from "./request.ts";

/** The gateways take bodies of 12 MB. */
export const maximumBody = 12 * 1024 * 1024;

/** Assumed: what servers of that kind take as a rule. */
export const maximumAddress = 8 * 1024;

/** Assumed: as much as Node takes by default. */
export const maximumHeaders = 16 * 1024;

/** A limit that is passed: kind of the violation, and the response where no row has one. */
export interface SizeViolation {
  readonly kind: "address-too-long" | "body-too-large";
  readonly status: number;
  readonly title: string;
  readonly rule: string;
}

const addressTooLong: SizeViolation = {
  kind: "address-too-long",
  status: 414,
  title: "The address is too long",
  rule: `must have at most ${maximumAddress} bytes`,
};

const bodyTooLarge: SizeViolation = {
  kind: "body-too-large",
  status: 413,
  title: "The body is too large",
  rule: `must have at most ${maximumBody} bytes`,
};

/** Says which limit a request passes, or nothing if it keeps them all. */
export function findSizeViolation({ url, body, bodyLength }: MockRequest): SizeViolation | undefined {
  if (url.length > maximumAddress) return addressTooLong;
  if (bodyLength !== undefined) return bodyLength > maximumBody ? bodyTooLarge : undefined;
  // No character takes more than three bytes per unit: most bodies need not be measured.
  if (body.length * 3 <= maximumBody) return undefined;
  return Buffer.byteLength(body) > maximumBody ? bodyTooLarge : undefined;
}

/** The mock's own response to what passes a limit. */
export function refuseSize({ status, title, rule }: SizeViolation): MockResponse {
  return problemResponse(status, title, `It ${rule}. Fix: send less.`);
}
