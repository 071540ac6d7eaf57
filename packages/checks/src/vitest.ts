import { expect } from "vitest";
import { createVerifier, type Exchange, type Finding, formatFinding, readContract } from "./verify/index.ts";

declare module "vitest" {
  interface Matchers {
    /** A `Request` or a `Response` keeps the contract of a per-operation document; a copy of its body is read, so await it. */
    toConformTo(document: object): Promise<void>;
  }
}

expect.extend({
  async toConformTo(received: unknown, document: object) {
    const violations = await findViolations(received, document);
    return {
      pass: violations.length === 0,
      message: () => violations.map(formatFinding).join("\n") || "it keeps the contract, and should not",
    };
  },
});

async function findViolations(received: unknown, document: object): Promise<Finding[]> {
  if (!(received instanceof Request || received instanceof Response))
    throw new TypeError(
      "toConformTo takes a Request or a Response. Fix: pass one, such as `response` of a call's result",
    );
  const isRequest = received instanceof Request;
  const text = await received.clone().text();
  const verifier = createVerifier([document]);
  const exchange = isRequest ? sent(received, text) : receivedBy(document, { status: received.status, body: text });
  const findings = verifier.add(exchange, isRequest ? "the request" : "the response");
  if (verifier.counts().others > 0)
    throw new TypeError("the request is of another operation. Fix: pass the document of its own");
  const side = isRequest ? "request" : "response";
  return findings.filter(({ level, place }) => level === "violation" && place.startsWith(side));
}

function sent({ method, url, headers }: Request, body: string): Exchange {
  return { method, url, headers: Object.fromEntries(headers), body, response: undefined };
}

// A request that only says which operation the response is of.
function receivedBy(document: object, response: Exchange["response"]): Exchange {
  const { method, path, actionHeader, operationId } = readContract(document);
  const headers = actionHeader === undefined ? {} : { [actionHeader]: operationId };
  return { method, url: path, headers, body: "", response };
}
