import type { SpecProblem } from "@facsimile/catalog";
import { flatten } from "./corrections.ts";
import type { ApiEntry } from "./portal.ts";

/** Texts without which a page says nothing, each with the file that lacks it. */
export function requireTexts(api: ApiEntry): SpecProblem[] {
  const index = `specs/${api.id}/openapi.yaml`;
  const own = [
    ...(api.summary ? [] : [missing(index, "info.summary", "one sentence that says what the API does")]),
    ...api.tasks.flatMap(({ name, description }) =>
      description ? [] : [missing(index, `tags.${name}.description`, "what the operations of the tag do")],
    ),
  ];
  return [...own, ...api.operations.flatMap((operation) => requireOfOperation(api.id, operation))];
}

function requireOfOperation(api: string, operation: ApiEntry["operations"][number]): SpecProblem[] {
  const file = `specs/${api}/operations/${operation.id}.yaml`;
  const fields = [
    ...flatten(operation.request),
    ...flatten(operation.responses.flatMap((response) => response.fields)),
  ];
  return [
    ...(operation.summary ? [] : [missing(file, "summary", "one sentence that says what the operation does")]),
    ...(operation.task ? [] : [missing(file, "tags", "the tag under which the portal lists the operation")]),
    ...fields
      .filter(({ description }) => description === "")
      .map(({ path }) => missing(file, path, "a description of the field")),
  ];
}

function missing(file: string, at: string, what: string): SpecProblem {
  return { file, at, message: "the portal needs a text here", fix: `write ${what}` };
}
