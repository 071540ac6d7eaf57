import type { CredentialsCheck, RequestViolation } from "../contract/index.ts";
import { createNonceMemory } from "./nonces.ts";
import { checkCredentials, type KnownCredentials, type PresentedCredentials } from "./presented-credentials.ts";

/** How credentials are checked: verified, only required to be present, or not at all. */
export type Auth = "verify" | "present" | "off";

/** What an operation asks of a caller. */
interface Guarded {
  /** Whether anyone may call it. */
  readonly isAnonymous: boolean;
  readonly findMissingCredentials: CredentialsCheck;
}

/** Says why a request to an operation is refused; nothing if it is accepted. `read` gives its credentials, or what its signature lacks. */
export type Authenticate = (
  operation: Guarded,
  headers: Readonly<Record<string, string>>,
  read: () => PresentedCredentials | RequestViolation,
) => RequestViolation | undefined;

/** An authentication as strict as `auth`, which has seen no nonce yet. */
export function createAuthentication(auth: Auth, known: Omit<KnownCredentials, "takeNonce">): Authenticate {
  const authority = { ...known, takeNonce: createNonceMemory() };
  return ({ isAnonymous, findMissingCredentials }, headers, read) => {
    if (auth === "off" || isAnonymous) return undefined;
    const rule = findMissingCredentials(headers);
    if (rule !== undefined) return { kind: "unauthenticated", rule };
    if (auth === "present") return undefined;
    const presented = read();
    return "kind" in presented ? presented : checkCredentials(presented, authority);
  };
}
