import { expect, test } from "vitest";
import { isUnsent } from "../../src/transports/unsent.ts";
import { isUnsent as isUnsentOpaque } from "../../src/transports/unsent-unknown.ts";

const failed = (cause: object) => Object.assign(new TypeError("fetch failed"), { cause });

// As the runtimes were seen to fail.
test.each<[string, unknown, boolean]>([
  ["Node: nobody listens", failed({ code: "ECONNREFUSED" }), true],
  ["Node: the name is not known", failed({ code: "ENOTFOUND", syscall: "getaddrinfo" }), true],
  ["Node: the certificate is refused", failed({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }), true],
  ["Node: nobody vouches for the certificate", failed({ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }), true],
  ["Node: no way there", failed({ code: "ENETUNREACH", syscall: "connect" }), true],
  ["Node: the connection took too long", failed({ code: "UND_ERR_CONNECT_TIMEOUT" }), true],
  ["Node: reset while connecting", failed({ code: "ECONNRESET", syscall: "connect" }), true],
  ["Node: reset later", failed({ code: "ECONNRESET", syscall: "read" }), false],
  ["Node: closed by the other side", failed({ code: "UND_ERR_SOCKET" }), false],
  ["Bun: nobody listens", Object.assign(new Error("no"), { code: "ConnectionRefused" }), true],
  ["Bun: reset", Object.assign(new Error("no"), { code: "ECONNRESET" }), false],
  ["Deno: nobody listens", new TypeError("error sending request: client error (Connect): refused"), true],
  ["Deno: reset", new TypeError("error sending request: client error (SendRequest)"), false],
  ["browsers: anything", new TypeError("Failed to fetch"), false],
  ["our own time limit", new DOMException("late", "TimeoutError"), false],
  ["no error at all", "text", false],
])("%s", (_, failure, expected) => {
  expect(isUnsent(failure)).toBe(expected);
  expect(isUnsentOpaque(failure)).toBe(false);
});
