import { remember } from "./request/index.ts";

/** Fits a path to a template such as `/v1/jobs/{job_id}`: the decoded values by name, or undefined if it does not fit. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const steps = readSteps(template);
  const texts = path.split("/");
  if (steps.length !== texts.length) return undefined;
  const values: Record<string, string> = {};
  const fits = steps.every(({ step, name }, at) => {
    const text = decodeSegment(texts[at] ?? "");
    if (name !== undefined && text) values[name] = text;
    return name === undefined ? text === step : isValue(text);
  });
  return fits ? values : undefined;
}

// A path is fitted to the same templates again and again.
const readSteps = remember((template) =>
  template.split("/").map((step) => ({ step, name: /^\{(.+)\}$/.exec(step)?.[1] })),
);

// However they are encoded, dots are steps of the path and no value (RFC 3986, 5.2.4).
function isValue(text: string | undefined): boolean {
  return Boolean(text) && text !== "." && text !== "..";
}

function decodeSegment(segment: string): string | undefined {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
