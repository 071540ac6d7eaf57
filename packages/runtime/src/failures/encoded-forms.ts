// A longer secret is found by its beginning; what follows, up to the end of the word, is taken for the rest.
const longest = 48;

const named: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

/** The texts that stand for a secret in a response: itself, its hex, and its Base64, also as a part of a longer one. */
export function listForms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = [...bytes.subarray(0, longest)].map(toHex).join("");
  return [secret, hex, ...[0, 1, 2].map((offset) => toBase64(bytes.subarray(0, longest), offset))].filter(
    (form, index) => index === 0 || form.length >= 8,
  );
}

/** The source of a regular expression for a form, plain or escaped for URLs, JSON, HTML or XML, once or several times. */
export function matchForm(form: string): string {
  const start = [...form.slice(0, longest)].map(matchCharacter).join("");
  return form.length > longest ? `${start}[^\\s"'<>]*` : start;
}

function matchCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const percent = [...new TextEncoder().encode(character)].map((byte) => `%(?:25){0,4}${toHex(byte)}`).join("");
  const entity = `&(?:amp;){0,4}(?:#0*${code}|#x0*${code.toString(16)}${named[character] ? `|${named[character]}` : ""});`;
  const escaped = [...character]
    .map((unit) => `\\\\{1,8}u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
  // Base64 for URLs has other signs.
  const plain =
    { "+": "[+\\- ]", "/": "[/_]", " ": "[ +]" }[character] ?? character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
  return `(?:\\\\{0,8}${plain}|${percent}|${entity}|${escaped})`;
}

function toHex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

// Whatever stands before: three bytes are four characters, so there are three ways to begin.
function toBase64(bytes: Uint8Array, offset: number): string {
  const text = btoa(String.fromCharCode(...new Array(offset).fill(0), ...bytes));
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}
