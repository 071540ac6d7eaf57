import { createOurs } from "../client-under-test.ts";
import { type SampleCall, sampleCalls } from "../sample-call.ts";

/** Whose call to sign, for which host. */
export interface Signed {
  readonly sample: string;
  /** Without one, the host of the sample's region. */
  readonly endpoint?: string;
}

/** Signed requests as bytes, each with a nonce of its own, made in turn for each of the calls. */
export async function signRequests(calls: readonly Signed[], count: number): Promise<Buffer[]> {
  const made: Buffer[] = [];
  const makers = await Promise.all(calls.map((call) => createMaker(call, made)));
  for (let at = 0; made.length < count; at++) await makers[at % makers.length]?.();
  return made;
}

async function createMaker({ sample: name, endpoint }: Signed, made: Buffer[]): Promise<() => Promise<unknown>> {
  const sample = sampleCalls.find((candidate) => candidate.name === name);
  if (!sample) throw new Error(`unknown sample ${name}`);
  // Our own client signs; what it would send is kept instead.
  const fetch = async (input: Request | URL | string, init?: RequestInit) => {
    made.push(await toBytes(new Request(input, init)));
    return toResponse(sample);
  };
  return createOurs(sample, { fetch, ...(endpoint !== undefined && { endpoint }) });
}

async function toBytes(request: Request): Promise<Buffer> {
  const { host, pathname, search } = new URL(request.url);
  const body = await request.text();
  const headers = [...request.headers, ["host", host], ["content-length", String(Buffer.byteLength(body))]];
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`${request.method} ${pathname}${search} HTTP/1.1`, ...lines, "", body].join("\r\n"));
}

function toResponse({ response }: SampleCall): Response {
  return new Response(JSON.stringify(response), { headers: { "content-type": "application/json" } });
}
