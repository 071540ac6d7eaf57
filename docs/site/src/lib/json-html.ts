const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b/gi;

/** A piece of a text; `tag` names the element that marks it. */
export interface Piece {
  readonly text: string;
  readonly tag?: "i" | "em" | "b";
}

/** Divides text with JSON in it into names (i), strings (em), other values (b) and the rest. */
export function divideJson(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, string = "", colon, word] = match;
    pieces.push({ text: text.slice(end, match.index) });
    if (word !== undefined) pieces.push({ text: word, tag: "b" });
    else pieces.push({ text: string, tag: colon === undefined ? "em" : "i" }, { text: colon ?? "" });
    end = match.index + whole.length;
  }
  return [...pieces, { text: text.slice(end) }].filter((piece) => piece.text !== "");
}

/** Text with JSON in it as HTML; everything is escaped. */
export function highlightJson(text: string): string {
  return divideJson(text)
    .map(({ text: piece, tag }) => (tag ? `<${tag}>${escapeHtml(piece)}</${tag}>` : escapeHtml(piece)))
    .join("");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
