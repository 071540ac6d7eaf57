import type { Violation } from "@facsimile/checks";
import type { ApiUnderTest } from "../../api-under-test.ts";
import { readVectors } from "../vectors.ts";

/** Status and code of the response to one kind of violation, and where they are documented. */
export interface DocumentedRefusal {
  readonly name: string;
  readonly on: Readonly<Record<"kind", string> & Partial<Record<"in" | "name" | "keyword", string>>>;
  readonly status: number;
  readonly code: string;
  readonly evidence: string;
  readonly source: string;
}

interface ViolationVectors {
  readonly sources: Readonly<Record<string, { readonly where: string }>>;
  readonly cases: readonly (Omit<DocumentedRefusal, "source"> & { readonly source?: string })[];
}

/** How a service and its gateway refuse, the service first. */
export function documentedRefusals({ id, folder }: ApiUnderTest): DocumentedRefusal[] {
  return [...readRefusals(id), ...readRefusals(folder.protocol.id)];
}

/** The refusal of a violation of the contract of a request. */
export function findRefusal(
  refusals: readonly DocumentedRefusal[],
  violation: Violation,
): DocumentedRefusal | undefined {
  const refusal = refusals.find(
    ({ on }) =>
      (on.kind === "any" || on.kind === violation.kind) &&
      (["in", "name", "keyword"] as const).every((key) => on[key] === undefined || on[key] === violation[key]),
  );
  return refusal && { ...refusal, code: refusal.code.replace("{name}", violation.name || violation.in) };
}

function readRefusals(name: string): DocumentedRefusal[] {
  const { cases, sources } = readVectors<ViolationVectors>("violations", name);
  return cases.map(({ source = "", ...rest }) => ({
    ...rest,
    source: `vectors/violations/${name}.json (${sources[source]?.where ?? "assumed"})`,
  }));
}
