/** Finds something of a text once, such as of a host or the name of a header. */
export function remember<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined || found.has(text)) return known as T;
    const result = find(text);
    // Clients keep to few short ones; one that does not must not fill the memory.
    if (found.size >= 1_000) found.clear();
    if (text.length <= 256) found.set(text, result);
    return result;
  };
}
