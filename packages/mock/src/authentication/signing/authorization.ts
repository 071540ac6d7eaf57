import { type CanonicalRequest, remember } from "@facsimile/checks";
import { sha256Hex } from "@facsimile/runtime/hashes";
import type { RequestViolation } from "../../contract/index.ts";

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

/** Reads a time in UTC without fractions of a second, such as `2026-01-31T00:00:00Z`; any other text is an invalid date. */
export const readIsoTime = remember(
  (text): Date => new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? text : Number.NaN),
);

/** Reads such a time without marks: `20260131T000000Z`. */
export const readCompactTime = remember((text): Date => {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  return iso === text ? new Date(Number.NaN) : readIsoTime(iso);
});

/** The hash of a body, as it came. */
export function hashBody({ body, bodyBytes }: Pick<CanonicalRequest, "body" | "bodyBytes">): string {
  return sha256Hex(bodyBytes ?? body);
}
