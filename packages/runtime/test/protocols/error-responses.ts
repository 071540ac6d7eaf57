import { inspect } from "node:util";
import { expect, test } from "vitest";
import type { ApiError, TransportError } from "../../src/index.ts";
import { createRecorder } from "../fixtures.ts";
import { type ErrorCase, readVectors } from "../vectors.ts";

type Call = (
  fetch: typeof globalThis.fetch,
) => Promise<{ readonly error?: ApiError<string> | TransportError | undefined }>;

/** Tests what a client makes of the error responses of a protocol's vectors, and that it shows no secret that they repeat. */
export function testErrorResponses(vectors: string, call: Call): void {
  test.each(readVectors<ErrorCase>(vectors).cases)("reads the error response $name", async (vector) => {
    const { status, headers, body } = vector.response;
    const { fetch } = createRecorder(() => new Response(body, { status, headers }));
    const { error } = await call(fetch);
    expect([error?.status, error?.code ?? null, error?.requestId ?? null]).toEqual([
      status,
      vector.code,
      vector.requestId,
    ]);
    expect(error?.message).toContain(vector.message ?? `HTTP status ${status}`);
    // inspect shows the body, which the JSON leaves out.
    const shown = inspect(error, { depth: 9 }) + JSON.stringify(error);
    for (const text of vector.redact ?? []) expect(shown).not.toContain(text);
  });

  test("some error responses repeat what an error must not show", () => {
    const { cases } = readVectors<ErrorCase>(vectors);
    const repeated = cases.flatMap(({ redact = [], response }) =>
      redact.filter((text) => response.body.includes(text)),
    );
    expect(repeated.length).toBeGreaterThan(0);
  });
}
