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
    const members = Array.isArray(next) ? next : Object.values(next);
    if (members.length > left) return true;
    for (const member of members) open.push(member);
    if (!Array.isArray(next)) for (const name in next) left -= name.length;
  }
  return left < 0;
}
