import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: false });

/** A description as HTML; HTML in it stays text. */
export function renderBlock(text: string): string {
  return markdown.render(text);
}

/** A sentence as HTML, without a paragraph. */
export function renderInline(text: string): string {
  return markdown.renderInline(text);
}
