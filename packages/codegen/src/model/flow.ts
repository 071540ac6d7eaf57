import type { ResolvedFlow } from "@facsimile/catalog";
import { lowerFirst } from "@facsimile/checks/tables";

/** A field of a flow's input, and the field of an operation that it fills. */
export interface FlowInput {
  readonly name: string;
  readonly required: boolean;
  readonly operation: string;
  readonly field: string;
  /** It is one item of that field's list. */
  readonly isItem: boolean;
}

/** A flow as a client sees it. */
export interface FlowModel extends ResolvedFlow {
  /** Name of the function. */
  readonly method: string;
  readonly inputs: readonly FlowInput[];
}

/** What of an operation a flow's input is typed by. */
interface Fields {
  readonly operationId: string;
  readonly fields: readonly { readonly name: string; readonly required: boolean; readonly option?: string }[];
}

/** Reads what the function of a flow takes. */
export function readFlow(flow: ResolvedFlow, operations: readonly Fields[]): FlowModel {
  const inputs = new Map<string, FlowInput>();
  for (const step of flow.steps) {
    const operation = step.kind === "call" ? step.operation : `WaitFor${step.waiter}`;
    for (const [field, template] of Object.entries(step.input)) {
      const isItem = step.kind === "call" && Array.isArray(template);
      for (const pointer of [template].flat()) {
        const [, root, name] = typeof pointer === "string" ? pointer.split("/") : [];
        if (root !== "input" || name === undefined) continue;
        const isNeeded = step.kind === "wait" || isRequired(operations, operation, field);
        const known = inputs.get(name);
        inputs.set(name, { operation, field, isItem, ...known, name, required: isNeeded || known?.required === true });
      }
    }
  }
  return { ...flow, method: lowerFirst(flow.name), inputs: [...inputs.values()] };
}

function isRequired(operations: readonly Fields[], operation: string, name: string): boolean {
  const { fields = [] } = operations.find(({ operationId }) => operationId === operation) ?? {};
  return fields.some((field) => field.name === name && field.required && !field.option);
}
