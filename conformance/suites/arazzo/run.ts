import { createClock, type MockFetch } from "@facsimile/mock";
import type { RespectOptions } from "@redocly/respect-core";
import type { ApiUnderTest } from "../../src/api-under-test.ts";
import { controlUrl, type FlowUnderTest } from "./flow.ts";
import { sign } from "./sign.ts";

/** What a runner of Arazzo has done. */
export interface ArazzoRun {
  readonly succeeded: boolean;
  /** The last response of each step, by step. */
  readonly responses: ReadonlyMap<string, unknown>;
  readonly mock: MockFetch["mock"];
}

const ignore = () => undefined;
const logger = {
  ...{ info: ignore, warn: ignore, output: ignore, error: ignore, printNewLine: ignore, printSeparator: ignore },
  indent: (text: string) => text,
};

/** Runs a flow by `@redocly/respect-core` against a mock that verifies signatures. */
export async function runArazzo(api: ApiUnderTest, flow: FlowUnderTest, scenario: string): Promise<ArazzoRun> {
  const clock = createClock(new Date("2026-01-01T00:00:00Z"));
  const mockFetch = api.createMock({ clock, scenario });
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(controlUrl)) return mockFetch(await sign(api, request, clock.now()));
    const { milliseconds = 0 } = (request.body ? await request.json() : {}) as { readonly milliseconds?: number };
    clock.advance(milliseconds);
    return Response.json({ time: clock.now().toISOString() });
  };
  // It takes half a second to load, and an API may have no flow.
  const [{ createConfig }, { run }] = await Promise.all([
    import("@redocly/openapi-core"),
    import("@redocly/respect-core"),
  ]);
  const config = (await createConfig({})) as unknown as RespectOptions["config"];
  const [result] = await run({
    ...{ files: [flow.file], workflow: [flow.name], server: [JSON.stringify(flow.servers)], fetch: send },
    ...{ config, logger, skipLint: true, maxSteps: 1_000, maxFetchTimeout: 60_000 },
    requestFileLoader: { getFileBody: () => Promise.reject(new Error("a flow sends no files")) },
  });
  const steps = result?.executedWorkflows.flatMap(({ executedSteps }) => executedSteps) ?? [];
  const responses = steps.flatMap((step) => ("response" in step ? [[step.stepId, step.response?.body] as const] : []));
  return { succeeded: result?.hasProblems === false, responses: new Map(responses), mock: mockFetch.mock };
}
