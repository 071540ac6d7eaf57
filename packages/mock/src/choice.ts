import type { Case } from "./document.ts";
import type { MockOperation } from "./operation.ts";
import type { Preference } from "./preference.ts";

/** The reply to give: a documented case or, where a status has none, the bare status. */
export interface Choice {
  readonly status: number;
  readonly name?: string;
  readonly example?: Case;
}

/** Chooses the reply that is preferred, else the first success; nothing if the contract has no such reply. */
export function chooseReply(
  { cases, statuses }: Pick<MockOperation, "cases" | "statuses">,
  { code, example: wanted }: Preference,
): Choice | undefined {
  const isWantedStatus = (status: number): boolean => {
    if (code !== undefined) return String(status) === code;
    return wanted !== undefined || (status >= 200 && status < 300);
  };
  for (const [name, example] of cases)
    if ((wanted === undefined || wanted === name) && isWantedStatus(example.response.status))
      return { status: example.response.status, name, example };
  const status = wanted === undefined ? statuses.find(isWantedStatus) : undefined;
  return status === undefined ? undefined : { status };
}
