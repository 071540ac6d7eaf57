const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b/gi;

/** Text with JSON in it as HTML: names, strings and other values are marked, everything is escaped. */
export function highlightJson(text: string): string {
  let html = "";
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, string, colon, word] = match;
    html += toHtml(text.slice(end, match.index));
    if (word !== undefined) html += `<b>${toHtml(word)}</b>`;
    else html += colon ? `<i>${toHtml(string ?? "")}</i>${colon}` : `<em>${toHtml(string ?? "")}</em>`;
    end = match.index + whole.length;
  }
  return html + toHtml(text.slice(end));
}

function toHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
