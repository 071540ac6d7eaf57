import {
  checkFolder,
  checkOperationFile,
  checkStructure,
  type Kind as FileKind,
  formatProblem,
  type OpenApiDocument,
  type SpecProblem,
  schemaViolations,
} from "@facsimile/catalog";
import type { Change } from "./operators.ts";
import { type Sources, valueAt } from "./sources.ts";

/** The check of a changed file that refuses the change, and why; undefined if each passes. */
export async function checkSources({ document, folder }: Sources, { path }: Change) {
  const [root, kind = "", name = "", method = ""] = path;
  if (root === "folder") {
    const isPage = kind === "documented";
    const [violated] = schemaViolations(kind as FileKind, valueAt(folder, isPage ? [kind, name] : [kind]));
    if (violated) return refuse("schema", `${violated.path.join(".")}: ${violated.message}`);
    // The other pages are as they were.
    const page = folder.documented[name];
    const documented = page ? { [name]: page } : isPage ? {} : folder.documented;
    return firstOf("consistency", checkFolder({ ...folder, documented }));
  }
  const operation = kind === "paths" ? document.paths[name]?.[method] : undefined;
  const file = `operations/${operation?.operationId}.yaml`;
  const problems = operation ? checkOperationFile(file, operation.operationId, operation) : [];
  const [violated] = problems.length > 0 ? [] : await checkStructure(sliceOf(document, path));
  return violated ? refuse("structure", violated) : firstOf("consistency", problems);
}

// Of the operations only the one that is changed, since the others are as they were.
function sliceOf(document: OpenApiDocument, [, kind, name = ""]: readonly string[]): OpenApiDocument {
  const item = document.paths[name];
  return { ...document, paths: kind === "paths" && item ? { [name]: item } : {} };
}

function firstOf(refusedBy: string, [first]: readonly SpecProblem[]) {
  return first && refuse(refusedBy, formatProblem(first));
}

function refuse(refusedBy: string, because: string) {
  return { refusedBy, because };
}
