import { Failure } from "../failure.ts";

/** A request as a log or `curl -v` prints it; names of headers are in lower case. */
export interface PrintedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const requestLine = /^([A-Z]+) (\S+)(?: HTTP\/\d(?:\.\d)?)?$/;

/** Whether a text begins as a request does. */
export function isRequest(text: string): boolean {
  const [first = ""] = toLines(text).head;
  return requestLine.test(first);
}

/** Reads a request: request line, headers, an empty line, the body. Throws a Failure that names the line that is none of these. */
export function readRequest(text: string): PrintedRequest {
  const { head, body } = toLines(text);
  const [, method = "", target = ""] = requestLine.exec(head[0] ?? "") ?? [];
  const url = URL.canParse(target) ? new URL(target) : undefined;
  const headers = head.slice(1).map((line, at) => {
    const [, name = "", value = ""] = /^([!#$%&'*+.^`|~\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === "") throw new Failure(`line ${at + 2} of the request is not a header`, "write it as Name: value");
    return [name.toLowerCase(), value] as const;
  });
  return {
    ...{ method, body },
    url: url ? url.pathname + url.search : target,
    headers: { ...(url && { host: url.host }), ...Object.fromEntries(headers) },
  };
}

function toLines(text: string): { head: string[]; body: string } {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .split("\n");
  const sent = lines.filter((line) => line.startsWith(">"));
  // curl marks what it sent, what it received and what it did.
  if (sent.length > 0) {
    const rest = lines.slice(lines.findLastIndex((line) => line.startsWith(">")) + 1);
    const head = sent.map((line) => line.slice(1).trim()).filter((line) => line !== "");
    const isEnd = (line: string) => /^[<*]/.test(line);
    const end = rest.findIndex(isEnd);
    return {
      head,
      body: rest
        .slice(0, end < 0 ? undefined : end)
        .join("\n")
        .trim(),
    };
  }
  const start = lines.findIndex((line) => line.trim() !== "");
  const end = lines.findIndex((line, at) => at > start && line.trim() === "");
  const head = lines.slice(Math.max(start, 0), end < 0 ? undefined : end).map((line) => line.trim());
  return {
    head,
    body:
      end < 0
        ? ""
        : lines
            .slice(end + 1)
            .join("\n")
            .replace(/\n$/, ""),
  };
}
