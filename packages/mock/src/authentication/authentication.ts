import type { MockDocument, SecurityRequirement } from "../document.ts";
import type { MockOperation } from "../operation.ts";
import type { RequestViolation } from "../responding/refusal.ts";
import type { Normalised } from "../wire/protocol.ts";
import { checkCredentials, type KnownCredentials } from "./presented-credentials.ts";

/** How credentials are looked at: verified, only looked for, or not at all. */
export type Auth = "verify" | "present" | "off";

/** Says why a request to an operation may not be answered, or nothing if it may. */
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

/** Says which credentials a request lacks, or nothing if it has them. Their values are not looked at. */
export type CredentialsCheck = (headers: Readonly<Record<string, string>>) => string | undefined;

/** Compiles the alternatives of a `security` list: a request has to carry every header of one of them. */
export function compileSecurity(
  { components }: MockDocument,
  requirements: readonly SecurityRequirement[] = [],
): CredentialsCheck {
  const alternatives = requirements.map((requirement) =>
    Object.keys(requirement).map((scheme) => {
      const { in: place, name } = components?.securitySchemes?.[scheme] ?? {};
      if (place !== "header" || !name)
        throw new Error(`security scheme ${scheme} names no header. Fix: declare it as an apiKey in a header`);
      return name;
    }),
  );
  const rule = `${alternatives.map((names) => names.join(" and ")).join(", or ")} must be sent`;
  return (headers) => {
    const isMet = alternatives.some((names) => names.every((name) => headers[name.toLowerCase()]));
    return isMet || alternatives.length === 0 ? undefined : rule;
  };
}
