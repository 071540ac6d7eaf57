const iso = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** Reads a time written as ISO 8601; nothing for any other text, and for a day that its month does not have. */
export function readTime(text: string): Date | undefined {
  const [, day = ""] = iso.exec(text) ?? [];
  const [time, midnight] = [new Date(text), new Date(day)];
  if (Number.isNaN(time.getTime()) || Number.isNaN(midnight.getTime())) return undefined;
  // Date takes 30 February for 2 March.
  return midnight.toISOString().startsWith(day) ? time : undefined;
}
