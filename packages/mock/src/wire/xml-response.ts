import type { MockResponse } from "../contract/index.ts";

/** A JSON response to an action in XML, as gateways of the RPC style write it; a response of another type stays. */
export function encodeAsXml(response: MockResponse, action: string): MockResponse {
  if (response.headers["content-type"] !== "application/json") return response;
  const root = response.status < 300 ? `${action}Response` : "Error";
  // The vendor's clients know XML by this text alone.
  const headers = { ...response.headers, "content-type": "text/xml;charset=utf-8" };
  return { ...response, headers, body: encodeXml(root, JSON.parse(response.body)) };
}

/** Writes a JSON value as an XML document; an array becomes one element per item. */
export function encodeXml(root: string, value: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${encodeElement(root, value)}`;
}

function encodeElement(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => encodeElement(name, item)).join("");
  return `<${name}>${encodeContent(value)}</${name}>`;
}

function encodeContent(value: unknown): string {
  if (typeof value !== "object" || value === null) return escapeText(String(value ?? ""));
  return Object.entries(value)
    .map(([name, member]) => encodeElement(name, member))
    .join("");
}

// XML 1.0 has no way to write most control characters.
function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
