import { listApis, readApiFolder } from "@facsimile/catalog";

/** How each known defect of the pages is handled: by a row with its source, an erratum or a note. */
export function sortDefects(root: string): { id: string; kind: string; where: string }[] {
  const found = listApis(root).flatMap((id) =>
    Object.entries(readApiFolder(root, id).api?.documented ?? {}).flatMap(([operation, documented]) => {
      const rows = [
        documented.http,
        ...(documented.success ? [documented.success] : []),
        ...(documented.rules ?? []),
        ...documented.request,
        ...Object.values(documented.responses).flat(),
        ...(documented.errors ?? []),
      ];
      const at = (kind: string, items: readonly { readonly id?: string }[]) =>
        items.flatMap((item) => (item.id ? [{ id: item.id, kind, where: `${id}/${operation}` }] : []));
      return [...at("row", rows), ...at("erratum", documented.errata ?? []), ...at("note", documented.notes ?? [])];
    }),
  );
  const unique = new Map(found.map((entry) => [`${entry.id} ${entry.kind} ${entry.where}`, entry]));
  return [...unique.values()].sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));
}

/** The kinds of the defects as a table for the terminal. */
export function formatDefects(defects: readonly { id: string; kind: string; where: string }[]): string {
  return defects.map(({ id, kind, where }) => `${id.padEnd(5)}${kind.padEnd(9)}${where}`).join("\n");
}
