import { randomUUID } from "node:crypto";
import type { Protocol } from "./protocol.ts";

/** Alibaba Cloud's RPC style: one path, the action in a header. */
export const alibabaRpc: Protocol = {
  id: "alibaba-rpc",
  requestIdHeader: "x-acs-request-id",
  createRequestId: () => randomUUID().toUpperCase(),
  findTarget(operations, { method, path, headers }) {
    const action = headers["x-acs-action"] ?? "";
    const operation = operations.find((candidate) => candidate.operationId === action && candidate.path === path);
    if (!operation) return { action, kind: "unknown-operation" };
    return operation.method === method ? { action, operation, pathValues: {} } : { action, kind: "unsupported-method" };
  },
};
