import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { isLoopback, isLoopbackOrigin, readHostname } from "../contract/index.ts";

/** Who may call, besides programs and pages of this machine. */
export interface Access {
  /** Address on which the mock listens. */
  readonly host: string;
  /** Names by which other machines call the control port. */
  readonly allowedHosts: readonly string[];
  /** Origins of pages that may call. */
  readonly origins: readonly string[];
}

/** Reads who may call. Throws a TypeError for a name or origin that no request would have. */
export function readAccess({ host = "127.0.0.1", allowedHosts = [], origins = [] }: Partial<Access>): Access {
  return { host, allowedHosts: allowedHosts.map(readName), origins: origins.map(readOrigin) };
}

/** Whether the pages of an origin may call. */
export function isAllowedOrigin(origin: string, { origins }: Pick<Access, "origins">): boolean {
  return isLoopbackOrigin(origin) || origins.includes(origin);
}

/**
 * Explains why a request may come from a page of another site; nothing if it does not.
 * CORS keeps such a page from reading responses only: forms, images and `text/plain` are sent without a preflight.
 */
export function findForeignPage(headers: IncomingHttpHeaders, access: Access): string | undefined {
  const { origin, host, referer = "", "sec-fetch-site": site } = headers;
  const fix =
    "Fix: call from a page on 127.0.0.1 or localhost, or from no page, or allow its origin (origins, --origin)";
  if (origin !== undefined)
    return isAllowedOrigin(origin, access) ? undefined : `Origin ${origin} is another site. ${fix}.`;
  // A browser leaves out Origin where a page only loads something, and Sec-Fetch-Site too where it is old, or http leads to another machine.
  const page = readPageOrigin(referer);
  if (isAllowedOrigin(page, access)) return undefined;
  if (site !== undefined)
    return site === "none" || site === "same-origin"
      ? undefined
      : `Sec-Fetch-Site ${site} tells of another site. ${fix}.`;
  return page === "" || page === `http://${host}` ? undefined : `Referer ${page} tells of another site. ${fix}.`;
}

/** Explains why a Host is not one of this mock; nothing if it is. A page of another site can let its own name point here. */
export function findForeignHost(host: string | undefined, access: Access): string | undefined {
  const name = readHostname(host);
  const address = name.replace(/^\[|\]$/g, "");
  if (isLoopback(name) || access.allowedHosts.includes(name) || address === access.host.toLowerCase()) return undefined;
  // A page cannot let an address point elsewhere, so it is safe where the mock is open to other machines anyway.
  if (isIP(address) !== 0 && isOpen(access.host)) return undefined;
  return `Host ${name || "is absent, which"} is not a name of this mock. Fix: call 127.0.0.1 or localhost, or allow the name (allowedHosts, --allow-host).`;
}

function isOpen(host: string): boolean {
  return !isLoopback(host.includes(":") ? `[${host}]` : host);
}

function readPageOrigin(referer: string): string {
  return /^https?:/i.test(referer) && URL.canParse(referer) ? new URL(referer).origin : "";
}

function readName(name: string): string {
  const lowerCased = name.toLowerCase();
  if (URL.canParse(`http://${name}`) && new URL(`http://${name}`).host === lowerCased && !/:\d+$/.test(name))
    return lowerCased;
  throw new TypeError(
    `invalid host "${name}" in allowedHosts. Fix: write it as mock or host.docker.internal, without a port`,
  );
}

// As browsers write it, or it would never be the one that they send.
function readOrigin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new TypeError(`invalid origin "${text}". Fix: write it as https://docs.example.com, without a path`);
}
