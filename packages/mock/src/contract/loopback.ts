/** Whether a name or address, as it stands in a URL, is this machine's own. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname.toLowerCase());
}

/** The name in a Host header, without the port. */
export function readHostname(host = ""): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}

/** Whether a page comes from this machine. */
export function isLoopbackOrigin(origin: string): boolean {
  const [, host] = /^https?:\/\/([^/]+)$/i.exec(origin) ?? [];
  return host !== undefined && isLoopback(readHostname(host));
}
