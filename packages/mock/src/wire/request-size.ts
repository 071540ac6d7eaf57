import { type MockResponse, problemResponse } from "../contract/index.ts";
import type { MockRequest } from "./request.ts";

/** The gateways take bodies of 12 MB. */
export const maximumBody = 12 * 1024 * 1024;

/** Assumed: what servers of that kind take as a rule. */
export const maximumAddress = 8 * 1024;

/** Assumed: as much as Node takes by default. */
export const maximumHeaders = 16 * 1024;

/** Assumed: far above what any contract takes. Few bytes can hold so many values that reading them takes seconds. */
const maximumValues = 65_536;

/** A limit that is passed: kind of the violation, and the response where no row has one. */
export interface SizeViolation {
  readonly kind: "address-too-long" | "body-too-large" | "too-many-values";
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

const tooManyValues: SizeViolation = {
  kind: "too-many-values",
  status: 413,
  title: "The body holds too many values",
  rule: `must hold at most ${maximumValues} values`,
};

/** Says which limit a request passes, or nothing if it keeps them all. */
export function findSizeViolation({ url, body, bodyLength }: MockRequest): SizeViolation | undefined {
  if (url.length > maximumAddress) return addressTooLong;
  if (isLarger(body, bodyLength)) return bodyTooLarge;
  return holdsMoreThan(body, maximumValues) ? tooManyValues : undefined;
}

function isLarger(body: string, bodyLength: number | undefined): boolean {
  if (bodyLength !== undefined) return bodyLength > maximumBody;
  // No character takes more than three bytes per unit: most bodies need not be measured.
  return body.length * 3 > maximumBody && Buffer.byteLength(body) > maximumBody;
}

/** Whether a body holds more values than that, by the marks that open or separate them: in JSON those outside of strings, else those of a form. */
export function holdsMoreThan(body: string, most: number): boolean {
  // Each takes a character at least, so most bodies need not be read.
  if (body.length <= most) return false;
  const [marks, quote] = /^\s*[[{]/.test(body) ? [",[{", '"'] : ["&", ""];
  let [count, isQuoted] = [0, false];
  for (let at = 0; at < body.length && count <= most; at += 1) {
    const mark = body[at] ?? "";
    if (mark === quote) isQuoted = !isQuoted;
    else if (isQuoted) at += Number(mark === "\\");
    else count += Number(marks.includes(mark));
  }
  return count > most;
}

/** The mock's own response to what passes a limit. */
export function refuseSize({ status, title, rule }: SizeViolation): MockResponse {
  return problemResponse(status, title, `It ${rule}. Fix: send less.`);
}
