/** A mock on this machine, as its control port describes it. */
export interface Mock {
  readonly control: string;
  /** Address of the API. */
  readonly endpoint: string;
  now: Date;
}

/** Why no mock can be used, in words for the reader. */
export class MockProblem extends Error {}

/** Where a region of the API is served. */
export interface RegionEndpoint {
  readonly endpoint: string;
  readonly region?: string;
}

/** One call as the mock's journal has it. */
export interface Journaled {
  readonly sequence: number;
  readonly executed: boolean;
  readonly response?: {
    readonly source: string;
    readonly evidence: string;
    readonly case?: string;
    readonly reason?: string;
  };
}

const responseTimeout = 3_000;

/** Finds the mock at a control address. Rejects with a MockProblem that says what to do. */
export async function findMock(address: string, api: string, operation: string): Promise<Mock> {
  const control = requireLoopback(address);
  const apis = (await ask(control, "GET", "/apis")) as Record<string, { url?: string; operations?: string[] }>;
  const found = apis[api];
  if (!found?.url)
    throw new MockProblem(
      `The mock at ${control} does not serve ${api}. Start it without --api, or with --api ${api}.`,
    );
  if (!found.operations?.includes(operation))
    throw new MockProblem(
      `The mock at ${control} is of another version: it does not know ${operation}. Update it, then start it again.`,
    );
  const { time } = (await ask(control, "GET", "/clock")) as { time: string };
  return { control, endpoint: requireLoopback(found.url), now: new Date(time) };
}

/** The regions of an API that the mock knows. */
export async function listRegions({ control }: Mock, api: string): Promise<readonly string[]> {
  const apis = (await ask(control, "GET", "/apis")) as Record<string, { readonly regions?: readonly string[] }>;
  return apis[api]?.regions ?? [];
}

/** Opens the port of a region. */
export async function openRegion({ control }: Mock, api: string, region: string): Promise<RegionEndpoint> {
  const { url } = (await ask(control, "POST", "/endpoints", { api, region })) as { readonly url: string };
  return { endpoint: requireLoopback(url), region };
}

/** Moves the clock of the mock. */
export async function advance(mock: Mock, milliseconds: number): Promise<void> {
  const { time } = (await ask(mock.control, "POST", "/clock/advance", { milliseconds: Math.ceil(milliseconds) })) as {
    time: string;
  };
  mock.now = new Date(time);
}

/** Calls an action of the control port. */
export async function ask(control: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await send(control, method, path, body);
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (!(response.headers.get("content-type") ?? "").includes("json"))
    throw new MockProblem(
      `Something else than a mock responds at ${control}: it sends no JSON. Stop it, or start the mock with --port and enter that address.`,
    );
  if (!response.ok)
    throw new MockProblem(`The mock refuses ${method} ${path} with ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

async function send(control: string, method: string, path: string, body?: object): Promise<Response> {
  try {
    return await fetch(control + path, {
      method,
      signal: AbortSignal.timeout(responseTimeout),
      ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
  } catch (error) {
    if ((error as Error).name === "TimeoutError")
      throw new MockProblem(
        `The mock at ${control} takes longer than ${responseTimeout / 1000} seconds. Start it again.`,
      );
    throw new MockProblem(`No mock responds at ${control}.`);
  }
}

/** What the journal says of the last call. */
export async function lastCall(mock: Mock, api: string, since: number): Promise<Journaled | undefined> {
  const path = `/journal?api=${encodeURIComponent(api)}&since=${since}`;
  const { entries } = (await ask(mock.control, "GET", path)) as { entries: Journaled[] };
  return entries.at(-1);
}

/** The address without a slash at its end, if it is one of this machine. */
function requireLoopback(address: string): string {
  const url = URL.parse(address.trim());
  if (url?.protocol === "http:" && /^(127\.0\.0\.1|localhost)$/.test(url.hostname)) return url.origin;
  throw new MockProblem(
    `${address || "An empty address"} is not on this machine. Enter an address such as http://127.0.0.1:4010.`,
  );
}
