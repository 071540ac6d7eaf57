import { type Change, listChanges } from "./operators.ts";
import { type Kind, listSubjects, operationAt, type Sources } from "./sources.ts";

/** One change of one fact of one API. */
export interface Mutant extends Change {
  readonly api: string;
  readonly kind: Kind;
  /** Undefined where the fact is of the whole API. */
  readonly operation?: string;
  /** Where the fact stands: names and numbers, joined by slashes. */
  readonly place: string;
}

/** Every mutant of some APIs, in a fixed order. What a protocol shares is changed in the widest API that speaks it. */
export function listMutants(apis: readonly Sources[]): Mutant[] {
  return apis.flatMap((sources) => {
    const subjects = listSubjects(sources).filter(({ path, kind }) => !isShared(path, kind) || isWidest(sources, apis));
    return subjects.flatMap(({ kind, path }) => {
      const operation = operationAt(sources, path);
      return listChanges(sources, path).map((change) => describe(sources, kind, operation, change));
    });
  });
}

/** A mutant on one line. */
export function formatMutant({ api, kind, place, operator, value }: Mutant): string {
  const shown = value === undefined ? "" : ` to ${JSON.stringify(value).slice(0, 80)}`;
  return `${api} ${kind}: ${place}: ${operator}${shown}`;
}

function describe(sources: Sources, kind: Kind, subject: string | undefined, change: Change): Mutant {
  const operation = subject ?? operationAt(sources, change.path);
  const place = change.path.slice(1).join("/");
  return { api: sources.folder.id, kind, place, ...(operation && { operation }), ...change };
}

function isShared([root, name]: readonly string[], kind: Kind): boolean {
  return kind === "protocol" || (root === "folder" && name === "protocol");
}

function isWidest({ folder, document }: Sources, apis: readonly Sources[]): boolean {
  const peers = apis.filter((other) => other.folder.protocol.id === folder.protocol.id);
  const widest = peers.reduce((best, one) => (widthOf(one) > widthOf(best) ? one : best));
  return widest.document === document;
}

// One that keeps state and knows waiters shows more of a protocol.
function widthOf({ folder }: Sources): number {
  return Object.keys(folder.documented).length + Object.keys(folder.waiters).length;
}
