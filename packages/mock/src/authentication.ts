import { type Authority, checkClaim } from "./claim.ts";
import type { MockDocument, SecurityRequirement } from "./document.ts";
import type { MockOperation } from "./operation.ts";
import type { Normalised } from "./protocol.ts";
import type { Breach } from "./refusal.ts";

/** How credentials are looked at: verified, only looked for, or not at all. */
export type Auth = "verify" | "present" | "off";

/** Says why a request to an operation may not be answered, or nothing if it may. */
export type Authenticate = (operation: MockOperation, request: Normalised) => Breach | undefined;

/** An authentication as strict as `auth`. */
export function createAuthentication(auth: Auth, authority: Authority): Authenticate {
  return ({ isAnonymous, findMissingCredentials }, { canonical, readClaim }) => {
    if (auth === "off" || isAnonymous) return undefined;
    const rule = findMissingCredentials(canonical.headers);
    if (rule !== undefined) return { kind: "unauthenticated", rule };
    if (auth === "present") return undefined;
    const claim = readClaim();
    return "kind" in claim ? claim : checkClaim(claim, authority);
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
        throw new Error(`security scheme ${scheme} names no header. Mend: declare it as an apiKey in a header`);
      return name;
    }),
  );
  const rule = `${alternatives.map((names) => names.join(" and ")).join(", or ")} must be sent`;
  return (headers) => {
    const isMet = alternatives.some((names) => names.every((name) => headers[name.toLowerCase()]));
    return isMet || alternatives.length === 0 ? undefined : rule;
  };
}
