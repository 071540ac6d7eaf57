import type { JsonType } from "./operation.ts";

/**
 * The body of a response: parsed JSON, else the text; undefined if it is empty. An integer that a number cannot hold stays text, with every
 * digit.
 */
export function parseBody(text: string): unknown {
  if (text === "") return undefined;
  try {
    const value = JSON.parse(text);
    return /\d{16}/.test(text) ? JSON.parse(quoteLarge(text)) : value;
  } catch {
    return text;
  }
}

// Number by number, and only outside of strings.
function quoteLarge(text: string): string {
  let isInside = false;
  return text.replace(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
    if (token === '"') isInside = !isInside;
    const isLarge = /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
    return isLarge && !isInside ? `"${token}"` : token;
  });
}

/** What a JSON Pointer without escapes leads to, or undefined. */
export function readPointer(value: unknown, pointer: string): unknown {
  let at = value;
  for (const step of pointer.split("/").slice(1))
    at = isStructured(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  return at;
}

/** Whether a parsed value is an object and not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return isStructured(value) && !Array.isArray(value);
}

/** Whether a parsed value is an object or an array. */
export function isStructured(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Whether a value has a JSON type. */
export const isType: Readonly<Record<JsonType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === "boolean",
  array: Array.isArray,
  object: isObject,
  null: (value) => value === null,
};
