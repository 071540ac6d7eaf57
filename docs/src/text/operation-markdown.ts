import type { ApiEntry, CaseEntry, FieldEntry, OperationEntry } from "../model/index.ts";
import { adviseRetry } from "./retry.ts";

/** An operation as one Markdown document, for programs that read text. */
export function operationMarkdown(api: ApiEntry, operation: OperationEntry): string {
  return [
    `# ${operation.id}`,
    `${operation.summary} (${api.title}, version ${api.version})`,
    `\`${operation.verb} ${operation.path}\` on ${operation.hosts.map((host) => `\`${host}\``).join(", ")}`,
    ...operation.wire.map(({ name, value }) => `- header \`${name}: ${value}\``),
    operation.description,
    `Source: ${operation.page.what}, ${operation.page.url}, read ${operation.page.retrieved}. Not affiliated with ${api.vendor}.`,
    "## Request",
    ...fieldLines(operation.request),
    ...operation.responses.flatMap(({ statuses, description, fields }) => [
      `## Response ${statuses.join(", ")}`,
      description,
      ...fieldLines(fields),
    ]),
    ...errorSection(operation),
    ...correctionSection(operation),
    ...waitingSection(api, operation),
    "## Samples",
    ...operation.samples.map(({ title, language, code }) => `### ${title}\n\n${fence(language, code.trimEnd())}`),
    "## Cases",
    ...operation.cases.map(caseText),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .replace(/(^- .*)\n\n(?=\s*- )/gm, "$1\n")
    .concat("\n");
}

function fieldLines(fields: readonly FieldEntry[], depth = 0): string[] {
  return fields.flatMap((field) => {
    const facts = [field.type, field.place, ...(field.required ? ["required"] : []), ...field.limits];
    const values = field.values.length > 0 ? ` One of ${field.values.map((value) => `\`${value}\``).join(", ")}.` : "";
    return [
      `${"  ".repeat(depth)}- \`${field.name}\` (${facts.join(", ")}): ${field.description}${values}`,
      ...fieldLines(field.children, depth + 1),
    ];
  });
}

function errorSection({ errors, repeatable }: OperationEntry): string[] {
  if (errors.length === 0) return [];
  const lines = errors.map(({ code, status, meaning, retry }) => {
    const { short, long } = adviseRetry(retry, repeatable !== "");
    return `- \`${code}\` (${status.join(", ")}): ${meaning}. Can I retry? ${short}. ${long}`;
  });
  return ["## Error codes", ...lines];
}

function correctionSection({ errata, notes }: OperationEntry): string[] {
  const shown = (text: string, empty: string) => (text === "" ? empty : `\`${text}\``);
  return [
    ...(errata.length > 0 ? ["## Errata"] : []),
    ...errata.map(
      ({ id, at, page, contract, because }) =>
        `- ${id} \`${at}\`: the page says ${shown(page, "nothing")}; the contract says ${shown(contract, "nothing")}. ${because}`,
    ),
    ...(notes.length > 0 ? ["## Notes"] : []),
    ...notes.map(({ id, at, says }) => `- ${id} \`${at}\`: ${says}`),
  ];
}

function waitingSection(api: ApiEntry, { waiters, lookup, repeatable }: OperationEntry): string[] {
  const found = api.waiters.filter(({ name }) => waiters.includes(name));
  return [
    "## Waiting and retries",
    repeatable === ""
      ? "A second execution does harm: the client never repeats it blindly."
      : `Repeatable: ${repeatable}`,
    ...found.map(({ method, description, polls }) => `- \`${method}\`: polls \`${polls}\`. ${description}`),
    ...(lookup?.call ? [`- look-up after a lost response: \`${lookup.call.operation}\``] : []),
  ];
}

function caseText({ name, provenance, because, request, response }: CaseEntry): string {
  return [
    `### ${name} (${provenance})`,
    ...(because ? [because] : []),
    fence("json", JSON.stringify(request, null, 2)),
    fence("json", JSON.stringify(response, null, 2)),
  ].join("\n\n");
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
