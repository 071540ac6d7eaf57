import { advance, type Mock, type RegionEndpoint } from "./mock.ts";

/** A request or response as it went over the wire. */
export interface WireText {
  readonly head: string;
  readonly body: string;
}

/** What a call led to. */
export interface Outcome {
  readonly sent: WireText | undefined;
  readonly received: WireText | undefined;
  readonly data: unknown;
  /** Of an error that came as a value, or of what was thrown. */
  readonly problem: string | undefined;
}

type Method = (
  input: object,
  options?: object,
) => Promise<{ data?: unknown; error?: { code?: string; message: string } }>;

/** A client of our own, whatever its API. */
type Client = Readonly<Record<string, Method>>;

const modules = import.meta.glob<Record<string, unknown>>("../../../../../packages/clients/*/src/index.ts");

/** Calls an operation of the mock with its own client, signed with the mock's test key. */
export async function call(
  api: string,
  method: string,
  input: object,
  mock: Mock,
  region?: RegionEndpoint,
): Promise<Outcome> {
  const wire: { sent?: WireText; received?: WireText } = {};
  const client = await createClient(api, mock, wire, region);
  const result = await settle(async () => {
    const { data, error } = (await client[method]?.(input)) ?? {};
    return { data, problem: error && `${error.code ?? "Error"}: ${error.message}` };
  });
  return { sent: wire.sent, received: wire.received, ...result };
}

/** Polls until a job ends; between two polls the mock's clock moves, so that nothing has to wait. */
export async function follow(
  api: string,
  waiter: string,
  input: object,
  mock: Mock,
  onProgress: (progress: { observed: string; percent?: number }) => void,
  region?: RegionEndpoint,
): Promise<{ readonly data: unknown; readonly problem: string | undefined }> {
  const client = await createClient(api, mock, {}, region);
  const wait = client[waiter] as (input: object, options: object) => Promise<unknown>;
  return settle(async () => ({ data: await wait(input, { onProgress }), problem: undefined }));
}

async function settle(
  act: () => Promise<{ data: unknown; problem: string | undefined }>,
): Promise<{ data: unknown; problem: string | undefined }> {
  try {
    return await act();
  } catch (error) {
    const { name, message } = error as Error;
    return { data: undefined, problem: `${name}: ${message}` };
  }
}

async function createClient(
  api: string,
  mock: Mock,
  wire: { sent?: WireText; received?: WireText },
  region: RegionEndpoint = { endpoint: mock.endpoint },
): Promise<Client> {
  const load = Object.entries(modules).find(([path]) => path.includes(`/clients/${api}/`))?.[1];
  const exported = (await load?.()) ?? {};
  const create = Object.entries(exported).find(([name]) => /^create\w+Client$/.test(name))?.[1] as (
    options: object,
  ) => Client;
  return create({
    ...region,
    // The key that every mock knows; the names differ by vendor.
    credentials: { accessKeyId: "testid", accessKeySecret: "testsecret", secretAccessKey: "testsecret" },
    projectId: "6a6a1f8354f64dd9b9a614def7b59d83",
    clock: () => mock.now,
    sleep: (milliseconds: number) => advance(mock, milliseconds),
    retry: false,
    fetch: (url: string, init: RequestInit) => record(new Request(url, init), wire),
  });
}

async function record(request: Request, wire: { sent?: WireText; received?: WireText }): Promise<Response> {
  const { pathname, search, host } = new URL(request.url);
  const body = await request.clone().text();
  wire.sent = { head: `${request.method} ${pathname}${search}\nhost: ${host}\n${showHeaders(request.headers)}`, body };
  const response = await fetch(request);
  const received = await response.clone().text();
  wire.received = { head: `HTTP ${response.status}\n${showHeaders(response.headers)}`, body: received };
  return response;
}

function showHeaders(headers: Headers): string {
  return [...headers].map(([name, value]) => `${name}: ${value}`).join("\n");
}
