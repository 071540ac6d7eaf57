/** Faults that befall a share of the calls; a mock that knows none takes no notice. */
export const faults = {
  seed: 7,
  rules: [
    { rate: 0.05, fault: { kind: "throttle" } },
    { rate: 0.02, fault: { kind: "error", status: 500 } },
    { rate: 0.02, fault: { kind: "html" } },
    { rate: 0.02, fault: { kind: "reset" } },
    { rate: 0.03, fault: { kind: "lost-response" } },
    { rate: 0.02, fault: { kind: "truncate" } },
  ],
} as const;

/** How often each operation took effect, by API and operation, as a journal tells it. */
export type Executions = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The sum of all executions. */
export function countExecutions(executions: Executions): number {
  return Object.values(executions)
    .flatMap((own) => Object.values(own))
    .reduce((sum, count) => sum + count, 0);
}
