import type { MockOperation } from "../operation.ts";
import type { RequestViolation } from "../responding/refusal.ts";
import { checkCredentials, type KnownCredentials, type PresentedCredentials } from "./presented-credentials.ts";

/** How credentials are checked: verified, only required to be present, or not at all. */
export type Auth = "verify" | "present" | "off";

/** Says why a request to an operation is refused; nothing if it is accepted. `read` gives its credentials, or what its signature lacks. */
export type Authenticate = (
  operation: MockOperation,
  headers: Readonly<Record<string, string>>,
  read: () => PresentedCredentials | RequestViolation,
) => RequestViolation | undefined;

/** An authentication as strict as `auth`. */
export function createAuthentication(auth: Auth, authority: KnownCredentials): Authenticate {
  return ({ isAnonymous, findMissingCredentials }, headers, read) => {
    if (auth === "off" || isAnonymous) return undefined;
    const rule = findMissingCredentials(headers);
    if (rule !== undefined) return { kind: "unauthenticated", rule };
    if (auth === "present") return undefined;
    const presented = read();
    return "kind" in presented ? presented : checkCredentials(presented, authority);
  };
}
