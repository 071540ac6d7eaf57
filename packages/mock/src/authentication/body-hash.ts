import { createHash } from "node:crypto";
import type { CanonicalRequest } from "@facsimile/checks";

/** SHA-256 in hex of a body, byte by byte as it came. */
export function hashBody({ body, bodyBytes }: Pick<CanonicalRequest, "body" | "bodyBytes">): string {
  return createHash("sha256")
    .update(bodyBytes ?? body)
    .digest("hex");
}
