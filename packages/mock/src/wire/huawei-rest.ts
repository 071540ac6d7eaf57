import { randomUUID } from "node:crypto";
import { matchPath } from "@facsimile/checks";
import { readSdkSignature } from "../authentication/index.ts";
import { explainMethod, explainPath } from "./nearest-operation.ts";
import type { Protocol } from "./protocol.ts";

/** Huawei Cloud's REST style: method and path choose the operation. */
export const huaweiRest: Protocol = {
  id: "huawei-rest",
  requestIdHeader: "x-request-id",
  issuedTokenHeader: "x-subject-token",
  otherMethods: [],
  createRequestId: () => randomUUID().replaceAll("-", ""),
  normalise(request) {
    const token = request.headers["x-auth-token"];
    return {
      canonical: request,
      wantsXml: false,
      readCredentials: () => (token ? { token } : readSdkSignature(request)),
    };
  },
  findTarget(operations, { method: sent, path }) {
    // RFC 9110, 9.3.2: as GET, but for the body of the response.
    const method = sent === "HEAD" ? "GET" : sent;
    const action = `${method} ${path}`;
    const fitting = operations.flatMap((operation) => {
      const pathValues = matchPath(operation.path, path);
      return pathValues ? [{ action, operation, pathValues }] : [];
    });
    // Where two templates fit, the one with fewer variables is meant.
    const [target] = fitting
      .filter(({ operation }) => operation.method === method)
      .sort((left, right) => Object.keys(left.pathValues).length - Object.keys(right.pathValues).length);
    if (target) return target;
    const others = fitting.map(({ operation }) => operation);
    if (others.length > 0) return { action, kind: "unsupported-method", reason: explainMethod(others) };
    return { action, kind: "unknown-operation", reason: explainPath(operations, method, path) };
  },
};
