// A longer secret is found by its beginning; what follows, up to the end of the word, is taken for the rest.
const longest = 48;

const named: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

/** The texts that stand for a secret in a response: itself, or each line of a long one, its hex, and its Base64, also as a part of a longer one. */
export function listForms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret).subarray(0, longest);
  const lines = secret.length > longest ? secret.split(/\s*[\r\n]\s*/).filter((line) => line.length >= 8) : [];
  const plain = lines.length > 0 ? lines : [secret];
  const encoded = [[...bytes].map(toHex).join(""), ...[0, 1, 2].map((offset) => toBase64(bytes, offset))];
  return [...plain, ...encoded.filter((form) => form.length >= 5)];
}

/** The source of a regular expression for forms, plain or escaped for URLs, JSON, HTML or XML, once or several times. */
export function matchForms(forms: readonly string[]): string {
  // One look at a character says for most of them that no form begins there.
  const starts = new Set(forms.flatMap((form) => ["%", "&", "u", ...listAlike(form.charAt(0))]));
  return `(?=${matchOne([...starts])})(?:${forms.map(matchForm).join("|")})`;
}

function matchForm(form: string): string {
  // Runs count as one: matched one by one, they could be divided in very many ways.
  const units = form.match(/\\+|\s+|[^\\\s]/gu) ?? [];
  // Backslashes in front of a form may stay.
  const start = units.slice(0, longest).map((unit, index) => matchUnit(unit, index > 0));
  return `${start.join("")}${units.length > longest ? `[^\\s"'<>]*` : ""}`;
}

// Services write it anew: line by line, as one space, as a plus.
const space = `(?:[\\s+]|%(?:25){0,4}(?:0[9ad]|20)|&(?:amp;){0,4}(?:#0*(?:9|10|13|32)|#x0*(?:9|a|d|20)|nbsp);|\\\\{1,8}(?:[nrt]|u00(?:09|0a|0d|20))){1,8}`;

function matchUnit(unit: string, hasBackslashes: boolean): string {
  if (/\s/.test(unit)) return space;
  const [some, any] = hasBackslashes ? ["\\\\{1,8}", "\\\\{0,8}"] : ["", ""];
  if (!unit.startsWith("\\")) return matchCharacter(unit, some, any);
  const { length } = unit;
  return `(?:\\\\{${length},${8 * length}}|${matchCharacter("\\", some, "")}{${length}})`;
}

function matchCharacter(character: string, some: string, any: string): string {
  const code = character.codePointAt(0) ?? 0;
  const percent = [...new TextEncoder().encode(character)].map((byte) => `%(?:25){0,4}${toHex(byte)}`).join("");
  const entity = `&(?:amp;){0,4}(?:#0*${code}|#x0*${code.toString(16)}${named[character] ? `|${named[character]}` : ""});`;
  const escaped = character
    .split("")
    .map((unit) => `u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("\\\\{1,8}");
  const plain = character.length > 1 ? character : matchOne(listAlike(character));
  return `(?:${any}${plain}|${percent}|${entity}|${some}${escaped})`;
}

// Base64 for URLs has other signs.
const alike: Readonly<Record<string, string>> = { "+": "+- ", "/": "/_" };
const listAlike = (character: string): string[] => [...(alike[character] ?? character)];

const matchOne = (characters: readonly string[]): string =>
  `[${characters.map((each) => each.replace(/[\\\]^-]/, "\\$&")).join("")}]`;

function toHex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

// Whatever stands before: three bytes are four characters, so there are three ways to begin.
function toBase64(bytes: Uint8Array, offset: number): string {
  const text = btoa(String.fromCharCode(...new Array(offset).fill(0), ...bytes));
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}
