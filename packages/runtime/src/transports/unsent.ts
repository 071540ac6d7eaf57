import { isStructured } from "../wire/json.ts";

/**
 * Codes of failures that precede the first byte of a request, as Node 20 and 24 and Bun name them: the name was not found, nobody
 * listened, or the certificate was refused; whatever else fails in `connect`, fails before it too. A connection that breaks later
 * says ECONNRESET, which tells nothing.
 */
const codes =
  /^(ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_SSL_WRONG_VERSION_NUMBER)$|CERT|^UNABLE_TO_VERIFY/;

/** Whether a failure of `fetch` came surely before the service could execute the request. */
export function isUnsent(error: unknown): boolean {
  for (let at = error; isStructured(at); at = at.cause) {
    const { code, syscall, message } = at;
    if (typeof code === "string" && (codes.test(code) || syscall === "connect")) return true;
    // Deno says it in words only.
    if (typeof message === "string" && message.includes("client error (Connect)")) return true;
  }
  return false;
}
