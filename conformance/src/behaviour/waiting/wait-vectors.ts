import { WaitError, type WaitProgress } from "@facsimile/runtime";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../../api-under-test.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { readInput, readRequest } from "../sent-request.ts";
import { type WaitVector, waitVectorsOf } from "./waiter-vectors.ts";

/** Every wait of the vectors goes as listed: what is asked, how long it pauses, what it tells, how it ends. */
export const waitVectors: Behaviour = {
  name: "wait vectors",
  async run(api, operation) {
    const findings = createFindings(operation);
    for (const vector of waitVectorsOf(api.id).filter((one) => one.operation === operation.operationId)) {
      const { waiter, name, expected } = vector;
      const seen = await follow(api, operation, vector);
      const source = `vectors/waiters/${api.id}.json ${name} (${vector.source})`;
      for (const [what, wanted] of Object.entries(expected))
        findings.compare({ place: `waitFor${waiter}, ${name}: ${what}`, source, seen: seen[what], expected: wanted });
    }
    return findings.list();
  },
};

type Seen = Readonly<Record<string, unknown>>;

async function follow(api: ApiUnderTest, operation: OperationUnderTest, vector: WaitVector): Promise<Seen> {
  const { waiter, input, responses, expected, region, ...options } = vector;
  let now = Date.UTC(2026, 0, 1);
  const pauses: number[] = [];
  const told: WaitProgress[] = [];
  const requests: Record<string, unknown>[] = [];
  const hosts = new Set<string>();
  const client = api.createClient({
    ...{ region: "cn-hangzhou", projectId: "p", credentials: testCredentials(api), retry: false },
    clock: () => new Date(now),
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds);
      now += milliseconds;
    },
    fetch: async (url: string | URL | Request, init?: RequestInit) => {
      const request = await readRequest(url, init);
      hosts.add(new URL(url instanceof Request ? url.url : url).host);
      requests.push(readInput(operation, request, expected.requests?.[requests.length]));
      const response = responses[requests.length - 1];
      if (!response || "lost" in response) throw new TypeError("fetch failed");
      return Response.json(response.body, { status: response.status });
    },
  });
  const { deadline, interval } = options;
  const limits = { ...(deadline !== undefined && { deadline }), ...(interval !== undefined && { interval }) };
  const wait = client[`waitFor${waiter}`]?.(input, { ...limits, onProgress: (one: WaitProgress) => told.push(one) });
  const outcome: unknown = await wait?.catch((error: unknown) => error);
  return {
    end: outcome instanceof WaitError ? outcome.because : outcome instanceof Error ? "error" : "success",
    observed: told.map(({ observed }) => observed),
    percents: told.map(({ percent = null }) => percent),
    pauses,
    requests: requests.slice(0, expected.requests?.length),
    result: outcome,
    reason: outcome instanceof WaitError ? outcome.last.reason : undefined,
    code: (outcome as { readonly code?: string } | undefined)?.code,
    elapsed: outcome instanceof WaitError ? outcome.elapsed : undefined,
    isInRegion: [...hosts].every((host) => region !== undefined && host.includes(region)),
  };
}
