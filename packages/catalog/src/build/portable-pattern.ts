// Properties of characters, and groups that look around or have names: many engines lack one of them.
const property = /\\[pP]\{[^}]+\}/;
const lookaround = /\(\?(?!:)/;
const classOrProperty = /\[(?:\\[pP]\{[^}]+\}|\\.|[^\]\\])*\]|\\[pP]\{[^}]+\}/g;

/**
 * The pattern in the part of the syntax that engines share. It accepts all that the exact one accepts, and is exact for ASCII; undefined if
 * there is none.
 */
export function toPortablePattern(pattern: string): string | undefined {
  if (lookaround.test(pattern)) return undefined;
  return pattern
    .replace(classOrProperty, (part) => (property.test(part) ? excludeMarks(part) : part))
    .replace(/\\u([\da-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

// `\p{L}` as all but the printable ASCII characters that are not letters.
function excludeMarks(part: string): string {
  const exact = new RegExp(`^${part}$`, "u");
  const ranges: string[][] = [];
  for (let code = 0x20; code < 0x7f; code += 1) {
    const character = String.fromCharCode(code);
    if (exact.test(character)) continue;
    const range = ranges.at(-1);
    if (range?.at(-1)?.charCodeAt(0) === code - 1) range.push(character);
    else ranges.push([character]);
  }
  return `[^${ranges.map(printRange).join("")}]`;
}

function printRange(characters: readonly string[]): string {
  const quoted = characters.map((character) => character.replace(/[\\[\]^-]/, "\\$&"));
  return quoted.length > 2 ? `${quoted[0]}-${quoted.at(-1)}` : quoted.join("");
}
