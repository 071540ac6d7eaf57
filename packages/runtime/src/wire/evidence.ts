import { isObject, isStructured, readPointer } from "./json.ts";
import type { Operation } from "./operation.ts";

type Expected = Pick<Operation<unknown, unknown, string>, "success" | "empty" | "evidence">;
type Body = Readonly<Record<string, unknown>>;

/** Why a 2xx body is not a success; `../failures/flaw.ts` says it in words. */
export interface Flaw {
  readonly problem: "body" | "kind" | "null" | "missing" | "value" | "mark" | Shape;
  readonly names?: readonly string[];
  /** The body says that the call failed, and has what only a success has. */
  readonly isContradiction?: boolean;
}

/** Why a 2xx body is not a success; undefined if it is one. */
export function findFlaw({ success = {}, empty, evidence = [] }: Expected, body: unknown): Flaw | undefined {
  if (empty) return body === undefined ? undefined : { problem: "body" };
  if (!isObject(body)) return { problem: "kind" };
  const values: unknown[] = [];
  for (const terms of evidence) {
    const flaw = findMissing(terms, body, values);
    if (flaw) return flaw;
  }
  if (evidence.length > 0 && values.every((value) => value === null)) return { problem: "null" };
  for (const name in body) {
    const value = body[name];
    if (Object.hasOwn(success, name)) {
      const expected = success[name] as string;
      if (String(value ?? expected) !== expected) return { problem: "value", names: [name, expected] };
    } else if (isErrorMark(name, value) && !evidence.includes(`${name}?`))
      return { problem: "mark", names: [name], isContradiction: values.some(isFull) };
  }
  return undefined;
}

/** Whether a text in the place of an error code says that there is no error. */
export function isGoodCode(code: string): boolean {
  return /^(|0+|20\d|ok|success)$/i.test(code);
}

interface Term {
  readonly path: string;
  readonly mark: string;
}

// Every operation has its own few, and reads them at every call.
const read = new Map<string, readonly Term[]>();

// Alternatives such as `Name|Items[]|Total=0`: text or number, a list, the number 0. `Box{}` is an object, `Items[{}]` a list of objects,
// and `a/b` a path.
function readTerms(text: string): readonly Term[] {
  const terms =
    read.get(text) ??
    text.split("|").map((term) => {
      const [path = ""] = /[^[{=?]+/.exec(term) ?? [];
      return { path, mark: term.slice(path.length) };
    });
  read.set(text, terms);
  return terms;
}

function findMissing(text: string, body: Body, values: unknown[]): Flaw | undefined {
  let isShown = false;
  for (const { path, mark } of readTerms(text)) {
    const value = readPointer(body, `/${path}`);
    const isFit = hasKind(value, mark, path);
    if (value && !isFit && isShape(mark)) return { problem: mark, names: [path] };
    isShown ||= mark === "?" || (value !== undefined && isFit);
    // The id of the request proves nothing: errors have one too.
    if (mark !== "?") values.push(value && /^request_?id$/i.test(path) ? "" : value);
  }
  return isShown ? undefined : { problem: "missing", names: [text] };
}

// An object, a list of values, a list of objects.
type Shape = "{}" | "[]" | "[{}]";

function isShape(mark: string): mark is Shape {
  return /[\]}]/.test(mark);
}

function hasKind(value: unknown, mark: string, path: string): boolean {
  if (mark === "{}") return isObject(value);
  if (isShape(mark))
    return Array.isArray(value) && value.every((item) => (mark === "[]" ? (item ?? "") !== "" : isObject(item)));
  if (isStructured(value) || (mark === "=0" && String(value) !== "0")) return false;
  // An empty id leads to nothing. Other texts may be empty, such as the end of a job that runs.
  return value !== "" || !/id$/i.test(path);
}

// What responses that failed say so with, in any case.
function isErrorMark(name: string, value: unknown): boolean {
  const plain = name.toLowerCase();
  if (/^(error_?)?code$/.test(plain)) return !isGoodCode(String(value ?? ""));
  return plain === "error" ? Boolean(value) : plain === "success" && String(value) === "false";
}

function isFull(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
