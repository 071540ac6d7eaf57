// A longer secret is found by its beginning; what follows, up to the end of the word, is taken for the rest.
const longest = 48;

// What JSON writes as a backslash and a letter.
const lettered: Readonly<Record<string, string>> = { "\n": "n", "\r": "r", "\t": "t", "\b": "b", "\f": "f" };
const named: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

/** The texts that stand for a secret in a response: itself, its hex, and its Base64, also as a part of a longer one. */
export function listForms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = [...bytes.subarray(0, longest)].map(toHex).join("");
  const base64 = [0, 1, 2].map((offset) => toBase64(bytes.subarray(0, longest), offset));
  return [...splitWords(secret), ...[hex, ...base64].filter((form) => form.length >= 8)];
}

// Of several words or lines, each piece has to be found for itself.
function splitWords(secret: string): string[] {
  return /[\s"'<>]/.test(secret.slice(longest)) ? (secret.match(/.{1,48}/gs) ?? []) : [secret];
}

/** The source of a regular expression for forms, plain or escaped for URLs, JSON, HTML or XML, once or several times. */
export function matchForms(forms: readonly string[]): string {
  // One look at a character says for most of them that no form begins there.
  const listStarts = (first: string) => ["%", "&", "u", lettered[first] ?? "u", ...listAlike(first)];
  const starts = new Set(forms.flatMap((form) => listStarts(form.charAt(0))));
  return `(?=${matchOne([...starts])})(?:${forms.map(matchForm).join("|")})`;
}

function matchForm(form: string): string {
  // Backslashes in front of a form may stay.
  const start = [...form.slice(0, longest)].map((each, index) => matchCharacter(each, index > 0)).join("");
  return form.length > longest ? `${start}[^\\s"'<>]*` : start;
}

function matchCharacter(character: string, hasBackslashes: boolean): string {
  const code = character.codePointAt(0) ?? 0;
  const percent = [...new TextEncoder().encode(character)].map((byte) => `%(?:25){0,4}${toHex(byte)}`).join("");
  const entity = `&(?:amp;){0,4}(?:#0*${code}|#x0*${code.toString(16)}${named[character] ? `|${named[character]}` : ""});`;
  const escaped = character
    .split("")
    .map((unit) => `u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("\\\\{1,8}");
  const letter = lettered[character] ? `|${lettered[character]}` : "";
  const plain = character.length > 1 ? character : matchOne(listAlike(character));
  const [some, any] = hasBackslashes ? ["\\\\{1,8}", "\\\\{0,8}"] : ["", ""];
  return `(?:${any}${plain}|${percent}|${entity}|${some}(?:${escaped}${letter}))`;
}

// Base64 for URLs has other signs, and a space may be a plus.
const alike: Readonly<Record<string, string>> = { "+": "+- ", "/": "/_", " ": " +" };
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
