/** Fits a path to a template such as `/v1/jobs/{job_id}`: the decoded values by name, or undefined if it does not fit. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const steps = template.split("/");
  const texts = path.split("/");
  if (steps.length !== texts.length) return undefined;
  const values: [string, string][] = [];
  for (const [at, step] of steps.entries()) {
    const text = decodeSegment(texts[at] ?? "");
    const name = /^\{(.+)\}$/.exec(step)?.[1];
    if (name === undefined ? text !== step : !text) return undefined;
    if (name !== undefined && text) values.push([name, text]);
  }
  return Object.fromEntries(values);
}

function decodeSegment(segment: string): string | undefined {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
