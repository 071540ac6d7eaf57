import type { MockOperation } from "../operation.ts";
import type { RequestViolation } from "../responding/refusal.ts";
import type { Normalised } from "../wire/protocol.ts";
import { checkCredentials, type KnownCredentials } from "./presented-credentials.ts";

/** How credentials are checked: verified, only required to be present, or not at all. */
export type Auth = "verify" | "present" | "off";

/** Says why a request to an operation is refused; nothing if it is accepted. */
export type Authenticate = (operation: MockOperation, request: Normalised) => RequestViolation | undefined;

/** An authentication as strict as `auth`. */
export function createAuthentication(auth: Auth, authority: KnownCredentials): Authenticate {
  return ({ isAnonymous, findMissingCredentials }, { canonical, readCredentials }) => {
    if (auth === "off" || isAnonymous) return undefined;
    const rule = findMissingCredentials(canonical.headers);
    if (rule !== undefined) return { kind: "unauthenticated", rule };
    if (auth === "present") return undefined;
    const presented = readCredentials();
    return "kind" in presented ? presented : checkCredentials(presented, authority);
  };
}
