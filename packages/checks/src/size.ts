// Characters and values that a check may visit more than once.
const most = 16_384;

/** Whether a value holds very much; it stops counting as soon as that is known. */
export function isLarge(value: unknown): boolean {
  let left = most;
  // Not by recursion: JSON text of a few kilobytes can be deeper than a stack.
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    left -= typeof next === "string" ? next.length + 1 : 1;
    if (left < 0) return true;
    if (typeof next !== "object" || next === null) continue;
    if (Array.isArray(next) && next.length > left) return true;
    for (const name in next) {
      if (!Array.isArray(next)) left -= name.length;
      if (left < open.length) return true;
      open.push((next as Readonly<Record<string, unknown>>)[name]);
    }
  }
  return left < 0;
}
