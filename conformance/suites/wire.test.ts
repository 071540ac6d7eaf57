import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type JsonSchema, operationsOf, resolve } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { type OperationUnderTest, testCredentials } from "../src/api-under-test.ts";
import { isSuccess } from "../src/expected-outcome.ts";
import { api } from "./api-under-test.ts";
import { inputOf, isOf, lowerCase, momentOf, type Recording } from "./bindings/recorded-requests.ts";

const { cases: recordings } = (
  await import(`@facsimile/vectors/signing/${api.folder.protocol.signing}.json`, { with: { type: "json" } })
).default as { cases: Recording[] };

interface Field {
  readonly in: string;
  readonly name: string;
  readonly value: unknown;
  readonly style?: unknown;
  readonly option?: unknown;
}

test.each(api.operations)("every input field of $operationId reaches a plain HTTP server", async (operation) => {
  const { method, document, contract } = operation;
  const fields = inputFields(document);
  const input = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  const { url, headers, body } = await receive(operation, async (endpoint) => {
    const client = api.createClient({ endpoint, credentials: testCredentials(api) });
    await client[method]?.(input);
  });
  for (const field of fields)
    expect.soft(sent(field, new URL(url, "http://x"), headers, body), `${field.in} ${field.name}`).toEqual(field.value);
  // The documentation says whether an operation takes nothing: a note has to tell why it has no row.
  expect(fields.length > 0).toBe(Object.keys(contract.request).length > 0);
});

const filled = api.operations.filter(({ document }) => inputFields(document).some(({ option }) => option));

test.each(filled)("the options of the client fill what a call of $operationId leaves out", async (operation) => {
  const { method, document } = operation;
  const fields = inputFields(document);
  const input = Object.fromEntries(fields.filter(({ option }) => !option).map(({ name, value }) => [name, value]));
  const options = { region: "region-1", projectId: "project-1" };
  const { url, headers, body } = await receive(operation, async (endpoint) => {
    const client = api.createClient({ endpoint, credentials: testCredentials(api), ...options });
    await client[method]?.(input);
  });
  for (const field of fields.filter(({ option }) => option)) {
    const value = options[field.option as keyof typeof options];
    expect.soft(sent({ ...field, value }, new URL(url, "http://x"), headers, body), field.name).toEqual(value);
    // A project is not a region: the name of a field tells which option it takes.
    expect(field.name.toLowerCase().replaceAll(/[^a-z]/g, "")).toContain(String(field.option).toLowerCase());
  }
});

for (const operation of api.operations) {
  test.each(recordings.filter((recording) => isOf(operation, recording)))(
    "the client sends and signs what the vendor's SDK did: $name",
    async (recording) => {
      const plain = await sendRecorded(operation, recording, {});
      const { url, method, body } = recording.request;
      expect({ url: decoded(plain.url), method: plain.method, body: plain.body }).toEqual({
        url: decoded(url),
        method,
        body,
      });
      // What the SDK signs beyond ours is added, so that the signatures are over the same headers.
      const extra = Object.entries(lowerCase(recording.request.headers)).filter(
        ([name]) => recording.signedHeaders.includes(name) && !plain.headers.has(name),
      );
      const same = await sendRecorded(operation, recording, Object.fromEntries(extra));
      const [, signed, signature] =
        /SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(same.headers.get("authorization") ?? "") ?? [];
      expect(signed?.split(";")).toEqual(recording.signedHeaders);
      expect(signature).toBe(recording.signature);
    },
  );
}

function decoded(url: string): object {
  const { origin, pathname, searchParams } = new URL(url);
  return { origin, pathname, query: [...searchParams].sort() };
}

async function sendRecorded(operation: OperationUnderTest, recording: Recording, headers: Record<string, string>) {
  const [id = "", secret = ""] = api.folder.protocol.credentials;
  const credentials = { [id]: recording.credentials.accessKeyId, [secret]: recording.credentials.secret };
  let sent = new Request("http://unsent");
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    sent = new Request(input, init);
    return new Response(successOf(operation));
  };
  const client = api.createClient({
    endpoint: new URL(recording.request.url).origin,
    credentials,
    fetch,
    ...momentOf(recording),
  });
  await client[operation.method]?.(inputOf(operation, recording), { headers });
  return { url: sent.url, method: sent.method, headers: sent.headers, body: await sent.text() };
}

// The body of a documented success; undefined if it has none.
function successOf({ document, cases }: OperationUnderTest): string | undefined {
  const { body } = (Object.values(cases).find((example) => isSuccess(document, example)) ?? expect.fail("no success"))
    .response;
  return JSON.stringify(body);
}

// Taken from the document, not from the client's own table.
function inputFields(document: (typeof api.operations)[number]["document"]): Field[] {
  const [{ operation }] = operationsOf(document) as [ReturnType<typeof operationsOf>[number]];
  const parameters = (operation.parameters ?? [])
    .map((reference) => resolve(document, reference))
    .filter(({ schema }) => schema?.const === undefined);
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema?.properties ?? {};
  return [
    ...parameters.map((parameter) => {
      const json = Object.values(parameter.content ?? {})[0]?.schema;
      const style = json ? "json" : parameter["x-facsimile-style"];
      return {
        in: parameter.in,
        name: parameter.name,
        value: sample(parameter.name, json ?? parameter.schema),
        style,
        option: parameter["x-facsimile-option"],
      };
    }),
    ...Object.entries(body).map(([name, schema]) => ({ in: "body", name, value: sample(name, schema) })),
  ];
}

function sample(name: string, schema: JsonSchema = {}): unknown {
  const type = [schema.type].flat()[0];
  if (type === "array") return [sample(`${name}-a`, schema.items), sample(`${name}-b`, schema.items)];
  if (type === "object")
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, property]) => [key, sample(key, property)]),
    );
  if (type === "integer" || type === "number") return 7;
  return type === "boolean" ? true : `${name} /?&=+%`;
}

function sent(
  { in: place, name, style, value }: Field,
  url: URL,
  headers: IncomingMessage["headers"],
  body: string,
): unknown {
  if (place === "body") return (JSON.parse(body) as Record<string, unknown>)[name];
  if (place === "header") return headers[name.toLowerCase()];
  if (place === "path")
    return url.pathname
      .split("/")
      .map(decodeURIComponent)
      .find((segment) => segment === value);
  if (style === "repeatList")
    return [...url.searchParams].filter(([key]) => key.startsWith(`${name}.`)).map(([, item]) => item);
  if (Array.isArray(value) && style === undefined) return url.searchParams.getAll(name);
  const text = url.searchParams.get(name) ?? "";
  return style === "json" || typeof value !== "string" ? JSON.parse(text) : text;
}

async function receive(
  operation: OperationUnderTest,
  call: (endpoint: string) => Promise<void>,
): Promise<{ url: string; headers: IncomingMessage["headers"]; body: string }> {
  let received = { url: "", headers: {} as IncomingMessage["headers"], body: "" };
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    received = { url: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString() };
    response.setHeader("content-type", "application/json").end(successOf(operation));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    await call(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return received;
}
