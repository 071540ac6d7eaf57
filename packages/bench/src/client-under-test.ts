import type { Protocol, Transport } from "@facsimile/runtime";
import { createNodeTransport } from "@facsimile/runtime/node";
import type { SampleCall } from "./sample-call.ts";

/** Names of our clients in the tables. */
export const names = {
  stub: "the stub alone",
  ours: "facsimile",
  onStub: "facsimile, its transport a stub",
  onFetch: "facsimile on fetch",
  onNode: "facsimile on node:http",
  byHand: "fetch by hand, our signer",
} as const;

/** Makes one call; resolves once its response has been read. */
export type Call = () => Promise<unknown>;

/** How a client under test reaches the server: at an endpoint, or through a `fetch` that no network is behind. */
export interface Target {
  readonly endpoint?: string;
  readonly fetch?: typeof fetch;
}

type Methods = Readonly<Record<string, (input: object) => Promise<{ error?: Error }>>>;

/** Our generated client, its errors thrown. */
export async function createOurs(sample: SampleCall, target: Target, more: object = {}): Promise<Call> {
  const { package: name, create, method, region, credentials, input } = sample;
  const module = (await import(name)) as Record<string, (options: object) => Methods>;
  const client = module[create]?.({ region, credentials, throwOnError: true, ...target, ...more });
  const send = client?.[method];
  if (!send) throw new Error(`${name} has no ${create} with ${method}. Fix: correct sampleCalls.json`);
  return () => send(input);
}

/** Our generated client on the transport of `node:http`. */
export async function createOursOnNode(sample: SampleCall, target: Target): Promise<Call> {
  return createOurs(sample, target, { transport: createNodeTransport() });
}

/** Our generated client on a transport that responds at once: what is left is our own work. */
export async function createOursOnStub(sample: SampleCall, target: Target): Promise<Call> {
  const response = new Response();
  const fixed = { status: 200, headers: response.headers, text: JSON.stringify(sample.response), response };
  const transport: Transport = { send: async () => fixed };
  return createOurs(sample, target, { transport });
}

/** What a careful person would write by hand: our signer, `fetch`, and the response parsed and checked by its status. */
export async function createByHand(
  sample: SampleCall,
  { endpoint = "", fetch = globalThis.fetch }: Target,
): Promise<Call> {
  const [name, member] = sample.protocol;
  const protocol = ((await import(name)) as Record<string, Protocol<unknown>>)[member];
  if (!protocol) throw new Error(`${name} has no ${member}. Fix: correct sampleCalls.json`);
  const { action, version, path = "/", query, body: input, credentials } = sample;
  return async () => {
    const url = new URL(`${path}${query ? `?${new URLSearchParams(query)}` : ""}`, endpoint);
    const own = action && version ? { "x-acs-action": action, "x-acs-version": version } : {};
    const unsigned = {
      ...{ method: "POST", url, headers: { ...protocol.headers, ...own } },
      body: input && JSON.stringify(input),
    };
    const context = { date: new Date(), nonce: () => crypto.randomUUID() };
    const { headers, body = null } = await protocol.sign(unsigned, credentials, context);
    const response = await fetch(url, { method: "POST", headers, redirect: "manual", body });
    const data = JSON.parse(await response.text());
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return data;
  };
}
