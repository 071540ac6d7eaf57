import { expect, test } from "vitest";
import { isUnsent as isUnsentOpaque } from "../../src/platform/platform-web.ts";
import { isUnsent } from "../../src/transports/unsent.ts";

const failed = (cause: object) => Object.assign(new TypeError("fetch failed"), { cause });

const connect = (code: string) => Object.assign(new Error(code), { code, syscall: "connect" });
const read = Object.assign(new Error("reset"), { code: "ECONNRESET", syscall: "read" });
const several = (code: string, ...errors: unknown[]) => failed(Object.assign(new AggregateError(errors), { code }));
const circular = new Error("again");

// As the runtimes were seen to fail.
test.each<[string, unknown, boolean]>([
  ["Node: a port without a server", failed({ code: "ECONNREFUSED" }), true],
  ["Node: the name is not known", failed({ code: "ENOTFOUND", syscall: "getaddrinfo" }), true],
  ["Node: the certificate is refused", failed({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }), true],
  ["Node: an untrusted certificate", failed({ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }), true],
  ["Node: no way there", failed({ code: "ENETUNREACH", syscall: "connect" }), true],
  ["Node: the connection took too long", failed({ code: "UND_ERR_CONNECT_TIMEOUT" }), true],
  ["Node: reset while connecting", failed({ code: "ECONNRESET", syscall: "connect" }), true],
  ["Node: reset later", failed({ code: "ECONNRESET", syscall: "read" }), false],
  ["Node: closed by the other side", failed({ code: "UND_ERR_SOCKET" }), false],
  ["Node: a port that no fetch goes to", failed(new Error("bad port")), true],
  ["Node: a header that is the connection's", failed({ code: "UND_ERR_NOT_SUPPORTED" }), true],
  [
    "Node: a proxy refuses the tunnel",
    failed({
      code: 0,
      cause: { message: "Proxy response (403) !== 200 when HTTP Tunneling", code: "UND_ERR_ABORTED" },
    }),
    true,
  ],
  ["Node: given up", failed({ code: 0, cause: { code: "UND_ERR_ABORTED" } }), false],
  ["several addresses, the first in vain", several("ETIMEDOUT", connect("ETIMEDOUT"), connect("ECONNREFUSED")), true],
  ["several addresses, no way to the first", several("ENETUNREACH", connect("ENETUNREACH"), connect("EACCES")), true],
  ["several addresses, one later than connecting", several("ECONNREFUSED", connect("ECONNREFUSED"), read), false],
  ["several addresses, all later", several("ECONNRESET", read, read), false],
  ["several addresses, nothing known of one", several("ECONNREFUSED", connect("ECONNREFUSED"), undefined), false],
  ["several failures within one", several("ETIMEDOUT", several("ETIMEDOUT", connect("ETIMEDOUT"))), true],
  ["a cause of itself", Object.assign(circular, { cause: circular }), false],
  ["Bun: a port without a server", Object.assign(new Error("no"), { code: "ConnectionRefused" }), true],
  ["Bun: reset", Object.assign(new Error("no"), { code: "ECONNRESET" }), false],
  ["Deno: a port without a server", new TypeError("error sending request: client error (Connect): refused"), true],
  ["Deno: reset", new TypeError("error sending request: client error (SendRequest)"), false],
  ["browsers: anything", new TypeError("Failed to fetch"), false],
  ["our own time limit", new DOMException("late", "TimeoutError"), false],
  ["no error at all", "text", false],
])("%s", (_, failure, expected) => {
  expect(isUnsent(failure)).toBe(expected);
  expect(isUnsentOpaque(failure)).toBe(false);
});
