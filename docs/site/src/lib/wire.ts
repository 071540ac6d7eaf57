interface Message {
  readonly status?: number;
  readonly path?: object;
  readonly query?: object;
  readonly header?: object;
  readonly body?: unknown;
}

const titles = { path: "Path", query: "Query", header: "Headers" } as const;

/** A request or response as readable text: its parts as JSON, the body last. */
export function showMessage({ status, body, ...parts }: Message): string {
  const shown = Object.entries(titles).flatMap(([name, title]) => {
    const values = parts[name as keyof typeof titles];
    if (!values || Object.keys(values).length === 0) return [];
    return Object.entries(values).map(
      ([key, value]) =>
        `${title.replace(/s$/, "").toLowerCase()} ${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
    );
  });
  const head = status === undefined ? shown : [`HTTP ${status}`, ...shown];
  return [
    ...head,
    ...(body === undefined ? [] : [...(head.length > 0 ? [""] : []), JSON.stringify(body, null, 2)]),
  ].join("\n");
}
