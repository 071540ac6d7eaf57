// No message begins later; more would only cost time.
const longest = 16_384;

/** The text of the first element of a name, in either case; undefined if there is none. */
export function readElement(markup: string, name: string): string | undefined {
  const content = String.raw`((?:<!\[CDATA\[(?:[^\]]|\](?!\]>))*\]\]>|[^<])+)`;
  const found = new RegExp(`<${name}(?:\\s[^<>]*)?>${content}</${name}>`, "i").exec(
    withoutComments(markup.slice(0, longest)),
  );
  return found?.[1] && readMarkup(found[1]);
}

// A commented element is none. A comment mark within CDATA is text.
function withoutComments(markup: string): string {
  return markup.replace(/<!\[CDATA\[(?:[^\]]|\](?!\]>))*\]\]>|<!--(?:[^-]|-(?!->))*-->/g, (part) =>
    part.startsWith("<!--") ? "" : part,
  );
}

/** The words of HTML, XML or plain text. */
export function readMarkup(markup: string): string {
  return markup
    .slice(0, longest)
    .replace(
      /<!\[CDATA\[((?:[^\]]|\](?!\]>))*)\]\]>|<(style|script)\b(?:[^<]|<(?!\/\2>))*<\/\2>|<[!/?a-z][^<>]*>/gi,
      (_, data) => (data === undefined ? " " : data.replaceAll("&", "&amp;")),
    )
    .replace(/&(#x?[\da-f]+|\w+);/gi, decodeEntity)
    .replace(/\s+/g, " ")
    .trim();
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " " };

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? whole;
  const code = Number(name.replace(/^#(x?)/i, (_, x) => (x ? "0x" : "")));
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
}
