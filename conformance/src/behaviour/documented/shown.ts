import type { Case, Contract, Fact } from "@facsimile/catalog";
import type { OperationUnderTest } from "../../api-under-test.ts";

type Rows = Readonly<Record<string, Fact>>;
type Members = Readonly<Record<string, unknown>>;

/** Of every documented row of a request and its responses, how many cases of the operation show it. */
export function countShown({ contract, cases }: Pick<OperationUnderTest, "contract" | "cases">) {
  const counts = tablesOf(contract).flatMap(({ at, rows, valuesOf }) => {
    const values = Object.values(cases).map(valuesOf);
    const isIn = (name: string) => (own: readonly unknown[]) => own.some((value) => shows(value, name.split(".")));
    return Object.keys(rows).map((name) => [`${at}.${name}`, values.filter(isIn(name)).length] as const);
  });
  return Object.fromEntries(counts);
}

interface Table {
  readonly at: string;
  readonly rows: Rows;
  /** Where a case shows the rows. */
  readonly valuesOf: (example: Case) => readonly unknown[];
}

function tablesOf({ request, responses }: Contract): Table[] {
  const received = Object.entries(responses).map(([status, rows]): Table => {
    const valuesOf: Table["valuesOf"] = ({ response }) =>
      String(response.status) === status ? [response.header, response.body] : [];
    return { at: `responses.${status}`, rows, valuesOf };
  });
  return [{ at: "request", rows: request, valuesOf: (example) => Object.values(example.request) }, ...received];
}

/** Whether a value has a member: each step is a name, or `*` for any item. */
function shows(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return value !== undefined;
  if (typeof value !== "object" || value === null) return false;
  const next = step === "*" ? Object.values(value) : [(value as Members)[step]];
  return next.some((one) => shows(one, rest));
}
