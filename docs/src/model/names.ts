/** Address of an operation: `CopySnapshot` is `copy-snapshot`. */
export function slugOf(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, "$1-$2").toLowerCase();
}

/** A text as part of an address, without what would have to be encoded. */
export function anchorOf(...parts: readonly string[]): string {
  return parts
    .join("-")
    .replaceAll(".*", "")
    .replaceAll("%", "_")
    .replace(/[^\w.-]+/g, "_");
}

/** Name of a client's method: the operation in lower camel case. */
export function methodOf(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
