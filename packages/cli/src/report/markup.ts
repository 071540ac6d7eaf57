/** Prints an annotation of GitHub Actions. */
export function formatAnnotation(
  isError: boolean,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const quote = (text: string) => text.replace(/[%\r\n]/g, encodeURIComponent);
  const quoted = Object.entries(properties).map(
    ([name, value]) => `${name}=${quote(String(value)).replace(/[:,]/g, encodeURIComponent)}`,
  );
  return `::${isError ? "error" : "notice"} ${quoted.join(",")}::${quote(message)}`;
}

/** Prints a table in Markdown. */
export function formatTable(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const quote = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const lines = [names, names.map(() => "---"), ...rows.map((cells) => cells.map(quote))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
