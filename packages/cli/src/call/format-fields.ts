import type { CallableOperation } from "@facsimile/checks/call";

/** Lists the fields of an operation, for its help. */
export function formatFields({ operationId, summary, fields, waiters }: CallableOperation): string {
  const rows = fields.map(({ name, type, items, required, option, schema }) => {
    const types = [type].flat().join(" or ");
    const from = option ? `, default: --${option === "projectId" ? "project-id" : option}` : "";
    const kind = `${items ? `${types} of ${items}` : types}${required && !option ? ", required" : ""}${from}`;
    return [`  --${name}`, `${kind}. ${String(schema.description ?? "").split("\n")[0]}`.trim()] as const;
  });
  const width = Math.max(0, ...rows.map(([name]) => name.length)) + 2;
  const wait = waiters.length > 0 ? [`--wait follows ${waiters.join(", ")}.`] : [];
  return [`${operationId}: ${summary}`, ...rows.map(([name, text]) => `${name.padEnd(width)}${text}`), ...wait].join(
    "\n",
  );
}
