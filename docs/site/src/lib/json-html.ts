const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b/gi;

/** A part of a text; `tag` names the element that marks it. */
export interface Part {
  readonly text: string;
  readonly tag?: "i" | "em" | "b";
}

/** Divides text with JSON in it into names (i), strings (em), other values (b) and the rest. */
export function divideJson(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, string = "", colon, word] = match;
    parts.push({ text: text.slice(end, match.index) });
    if (word !== undefined) parts.push({ text: word, tag: "b" });
    else parts.push({ text: string, tag: colon === undefined ? "em" : "i" }, { text: colon ?? "" });
    end = match.index + whole.length;
  }
  return [...parts, { text: text.slice(end) }].filter((part) => part.text !== "");
}

/** Text with JSON in it as HTML; everything is escaped. */
export function highlightJson(text: string): string {
  return divideJson(text)
    .map(({ text: part, tag }) => (tag ? `<${tag}>${escapeHtml(part)}</${tag}>` : escapeHtml(part)))
    .join("");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
