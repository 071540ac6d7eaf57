import type { RequestViolation } from "../../contract/refusal.ts";

/** The parts of an `Authorization` header that holds a signature. */
export interface Authorization {
  readonly accessKeyId: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Compiles what reads `<scheme> <idName>=…,SignedHeaders=…,Signature=…`. */
export function compileAuthorization(
  scheme: string,
  idName: string,
): (header: string) => Authorization | RequestViolation {
  const form = new RegExp(`^${scheme} ${idName}=([^,]+),\\s*SignedHeaders=([^,]+),\\s*Signature=(\\w+)$`);
  return (header) => {
    const [, accessKeyId, names, signature] = form.exec(header) ?? [];
    if (accessKeyId && names && signature) return { accessKeyId, signedHeaders: names.split(";"), signature };
    return incomplete(`Authorization must be ${scheme} with ${idName}, SignedHeaders and Signature`);
  };
}

/** A signature that lacks a part; the rule says which. */
export function incomplete(rule: string): RequestViolation {
  return { kind: "unauthenticated", rule };
}

/** Reads a time in UTC without fractions of a second, as ISO 8601 or the same without marks; else the date is invalid. */
export function readDate(text: string, form: RegExp): Date {
  const [, year, month, day, hour, minute, second] = form.exec(text) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** `2026-01-31T00:00:00Z`. */
export const isoTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/;

/** `20260131T000000Z`. */
export const compactTime = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
