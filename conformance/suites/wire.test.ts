import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createFieldBehaviour, formatDiscrepancy, type Receive, type Received } from "../src/behaviour/index.ts";
import { findSuccess } from "../src/expected-outcome.ts";
import { api } from "./api-under-test.ts";

const { run } = createFieldBehaviour(receiveOnPort());

test.each(api.operations)("every input field of $operationId reaches a plain HTTP server", async (operation) => {
  const { discrepancies } = await run(api, operation);
  expect(discrepancies.map(formatDiscrepancy)).toEqual([]);
});

function receiveOnPort(): Receive {
  return async ({ document, cases }, call) => {
    const success = findSuccess(document, cases) ?? expect.fail("no success");
    let received: Received = { url: "", headers: {}, body: "" };
    const server = createServer(async (request, response) => {
      const chunks = await request.toArray();
      received = { url: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString() };
      response.setHeader("content-type", "application/json").end(JSON.stringify(success.response.body));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    try {
      await call({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    } finally {
      server.close();
      server.closeAllConnections();
    }
    return received;
  };
}
