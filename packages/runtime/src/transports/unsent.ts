import { isStructured } from "../wire/index.ts";

/**
 * Codes of failures that precede the first byte of a request, as Node 20 and 24 and Bun name them: the name was not found, nothing
 * listened, the certificate was refused, or fetch itself refused the request. Whatever else fails in `connect`, fails before it too.
 * A connection that breaks later says ECONNRESET, which tells nothing.
 */
const codes =
  /^(ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|UND_ERR_(CONNECT_TIMEOUT|NOT_SUPPORTED|INVALID_ARG)|ERR_SSL_WRONG_VERSION_NUMBER)$|CERT|^UNABLE_TO_VERIFY/;

/** What is said in words only: by Deno of a connection, by Node of a proxy that refuses a tunnel and of a port that no fetch goes to. */
const messages = /client error \(Connect\)|^Proxy response \(\d+\) !== 200 when HTTP Tunneling$|^bad port$/;

/** Whether a failure of `fetch` came surely before the service could execute the request. */
export function isUnsent(error: unknown, depth = 0): boolean {
  // A cause may lead back to itself.
  if (!isStructured(error) || depth > 9) return false;
  const { code, syscall, message, errors, cause } = error;
  // One for each address of a host, and the request goes to the first that stands.
  if (Array.isArray(errors) && errors.length > 0) return errors.every((each) => isUnsent(each, depth + 1));
  if (typeof code === "string" && (codes.test(code) || syscall === "connect")) return true;
  return (typeof message === "string" && messages.test(message)) || isUnsent(cause, depth + 1);
}
