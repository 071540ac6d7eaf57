import { isSecretName } from "@facsimile/runtime/secrets";

/** What stands in place of a secret. */
export const masked = "***";

// Text within text: JSON in a parameter, a URL in a URL. What is deeper is masked as a whole.
const deepest = 6;

/** A text of any format without the values whose names tell of a secret; a text without secrets stays as it was written. */
export function maskText(text: string, depth = 0): string {
  if (!/[=:>%\\]/.test(text)) return text;
  if (depth > deepest) return masked;
  return maskJson(text, depth) ?? maskDecoded(maskFormats(text), depth);
}

/** Whether all that stands under this name is a secret. `auth` with members of its own only groups them. */
function isSecret(name: string, isGroup: boolean): boolean {
  return isSecretName(decode(removeEscapes(name))) && !(isGroup && name === "auth");
}

// Nothing for what holds no secret and for what is not JSON: cut, broken or too deep.
function maskJson(text: string, depth: number): string | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  let isMasked = false;
  const mask = (name: string, value: unknown) => {
    const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
    if (value !== null && typeof value !== "boolean" && isSecret(name, isGroup)) return masked;
    return typeof value === "string" ? maskText(value, depth + 1) : value;
  };
  try {
    const value = JSON.parse(text, (name, given) => {
      const shown = mask(name, given);
      isMasked ||= shown !== given;
      return shown;
    });
    return isMasked ? JSON.stringify(value) : undefined;
  } catch {
    return undefined;
  }
}

/** How a format writes a name before its value. Lengths are bounded, so that no text takes long. */
interface Format {
  readonly head: RegExp;
  /** Where the value ends that begins at `at`. */
  end(text: string, at: number, name: string): number;
  readonly mask: string;
}

const formats: readonly Format[] = [
  // JSON, also where it is broken.
  {
    head: /(?:"((?:[^"\\]|\\.){1,200})"|'([^'\\]{1,200})'|(?<=[{,\s])([\w-]{1,100}))\s*:\s*(?!true|false|null)/g,
    end: endOfMember,
    mask: `"${masked}"`,
  },
  // An element of XML.
  {
    head: /<([\w:.-]{1,100})(?:\s[^<>]{0,1000})?(?<!\/)>/g,
    end: (text, at, name) => endAt(text, text.indexOf(`</${name}`, at)),
    mask: masked,
  },
  // A part of multipart/form-data.
  {
    head: /\bname="?([^";\r\n]{1,200})"?[^\r\n]{0,1000}(?:\r?\n[^\r\n]{1,1000}){0,10}\r?\n\r?\n/g,
    end: (text, at) => endAt(text, text.indexOf("\n--", at)),
    mask: masked,
  },
  // A header.
  {
    head: /(?<=^|[\r\n])([\w-]{1,100}): */g,
    end: (text, at) => endBy(/[^\r\n]*/y, text, at),
    mask: masked,
  },
  // A parameter or an attribute.
  {
    head: /(?<=^|[&?;#/,\s"'])([^&?;#/,\s"'=<>]{1,200})=/g,
    end: (text, at) => endBy(/"[^"]*"?|'[^']*'?|[^&]*/y, text, at),
    mask: masked,
  },
];

function maskFormats(text: string): string {
  const withoutUser = text.replace(/(?<=:\/\/)[^\s/?#@]{1,200}@/g, `${masked}@`);
  return formats.reduce(maskFormat, withoutUser);
}

function maskFormat(text: string, { head, end, mask }: Format): string {
  const heads = new RegExp(head);
  let shown = "";
  let from = 0;
  for (let match = heads.exec(text); match; match = heads.exec(text)) {
    const name = match.slice(1).find((part) => part !== undefined) ?? "";
    const at = heads.lastIndex;
    if (!isSecret(name, text[at] === "{")) continue;
    shown += text.slice(from, at) + mask;
    from = end(text, at, name);
    heads.lastIndex = from;
  }
  return shown + text.slice(from);
}

function endOfMember(text: string, at: number): number {
  if (!/[[{]/.test(text[at] ?? ""))
    return endBy(/"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|[^,{}[\]"\r\n]*/y, text, at);
  const marks = /"(?:[^"\\]|\\[\s\S])*"?|[[\]{}]/g;
  marks.lastIndex = at;
  let open = 0;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const [mark] = match;
    open += /[[{]/.test(mark[0] ?? "") ? 1 : /[\]}]/.test(mark[0] ?? "") ? -1 : 0;
    if (open === 0) return marks.lastIndex;
  }
  return text.length;
}

function endBy(value: RegExp, text: string, at: number): number {
  value.lastIndex = at;
  return at + (value.exec(text)?.[0].length ?? 0);
}

// A value that is cut goes on to the end.
function endAt(text: string, index: number): number {
  return index < 0 ? text.length : index;
}

// A secret may show only once the text is decoded; then the decoded text is shown.
function maskDecoded(text: string, depth: number): string {
  for (const decoded of [decode(text), removeEscapes(text)]) {
    if (decoded === text) continue;
    const shown = maskText(decoded, depth + 1);
    if (shown !== decoded) return shown;
  }
  return text;
}

// An invalid encoding stays; it must not hide the rest.
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll("%", ""), "hex").toString());
}

const controls: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

function removeEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|([\s\S]))/gi, (_all, code: string | undefined, mark = "") =>
    code === undefined ? (controls[mark] ?? mark) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
