import type { MockDocument, SecurityRequirement } from "./document.ts";

/** Says which credentials a request lacks, or nothing if it has them. Their values are not checked. */
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
