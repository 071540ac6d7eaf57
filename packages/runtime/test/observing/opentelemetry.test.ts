import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Context,
  type ContextManager,
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createSend } from "../../src/index.ts";
import { createOpenTelemetryHooks } from "../../src/observing/opentelemetry.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { alibabaKeys, copyImage, copySnapshot, createRecorder, ens, huaweiKeys, ims, readImage } from "../fixtures.ts";

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const hooks = createOpenTelemetryHooks(provider.getTracer("test"));

beforeAll(() => {
  context.setGlobalContextManager(createContextManager());
});
afterEach(() => exporter.reset());
afterAll(() => context.disable());

const input = { image_id: "i-1", name: "n" };
const fault = (status: number, error_code?: string) => () => Response.json({ error_code }, { status });

function script(...steps: (() => Response)[]) {
  const { fetch, requests } = createRecorder(() => (steps[requests.length - 1] ?? (() => Response.json({})))());
  const options = { region: "r", credentials: huaweiKeys, fetch, hooks, sleep: async () => {} };
  return createSend(huaweiRest, ims, options);
}

const spans = () => exporter.getFinishedSpans();

test("an attempt is a client span that is named by method and operation", async () => {
  await script()(copyImage, input);
  expect(spans().map(({ name, kind, status, attributes }) => ({ name, kind, status, attributes }))).toEqual([
    {
      name: "POST CopyImageInRegion",
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      attributes: {
        "http.request.method": "POST",
        "server.address": "ims.r.myhuaweicloud.com",
        "server.port": 443,
        "url.full": "https://ims.r.myhuaweicloud.com/v1/cloudimages/i-1/copy",
        "http.response.status_code": 200,
      },
    },
  ]);
});

test("every repetition is a span of its own that counts, and says why it failed", async () => {
  const lost = () => {
    throw new DOMException("s3cr3t", "TimeoutError");
  };
  await script(fault(429, "APIGW.0308"), fault(503), lost)(readImage, input).catch(() => undefined);
  const told = spans().map(({ attributes, status }) => [
    attributes["http.request.resend_count"],
    attributes["http.response.status_code"],
    attributes["error.type"],
    status,
  ]);
  const status = { code: SpanStatusCode.ERROR };
  expect(told).toEqual([
    [undefined, 429, "APIGW.0308", status],
    [1, 503, "503", status],
    [2, undefined, "TimeoutError", status],
  ]);
});

test.each([
  "IMG.0144",
  "KOOPHONE.API.1000",
  "MSS.00000003",
  "Throttling.User",
  "ens.interface.error",
  "ERROR_SNAPSHOT_NOT_FOUND",
  "401",
])("a code of the vendors' form is the type of the error: %s", async (error_code) => {
  await script(fault(400, error_code))(copyImage, input);
  expect(spans()[0]?.attributes["error.type"]).toBe(error_code);
});

test.each([
  "hunter2",
  "wrong password: hunter2",
  "[redacted]",
  "LTAI5tExample01",
  "QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
  "<html>",
  "IMG.0144\nx",
  "A".repeat(65),
  "0123456789abcdef",
  "",
])("any other text in the place of a code is in no span: %j", async (error_code) => {
  await script(fault(400, error_code))(copyImage, input);
  expect(spans()[0]?.attributes["error.type"]).toBe("400");
});

test.each(["E hunter2", "Error: LTAI5tExample01", "", "x9"])(
  "a failure with the name %j is of another type",
  async (name) => {
    const lost = () => {
      throw Object.assign(new Error("m"), { name });
    };
    await script(lost)(copyImage, input).catch(() => undefined);
    expect(spans()[0]?.attributes["error.type"]).toBe("_OTHER");
  },
);

test("the parent is the span that is active around the call", async () => {
  const parent = provider.getTracer("test").startSpan("job");
  await context.with(trace.setSpan(context.active(), parent), () => script(fault(429))(copyImage, input));
  parent.end();
  const children = spans().filter(({ name }) => name !== "job");
  expect(children.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual(
    [parent, parent].map((span) => span.spanContext().spanId),
  );
});

test("neither a query nor a secret is in a span", async () => {
  const { fetch } = createRecorder(() => Response.json({ Code: "No", Message: "testsecret" }, { status: 400 }));
  const endpoint = "http://127.0.0.1:8080";
  await createSend(alibabaRpc, ens, { endpoint, credentials: alibabaKeys, fetch, hooks })(copySnapshot, {
    SnapshotId: "sp-1",
    DestinationRegionIds: [],
  });
  const text = JSON.stringify(
    spans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
  );
  expect(text).toContain('"url.full":"http://127.0.0.1:8080/"');
  expect(text).not.toMatch(/testsecret|testid|sp-1|\?/);
  expect(spans()[0]?.attributes["server.port"]).toBe(8080);
});

test("without a provider nothing is recorded, and calls go on", async () => {
  const { fetch } = createRecorder();
  const options = { region: "r", credentials: huaweiKeys, fetch, hooks: createOpenTelemetryHooks() };
  expect((await createSend(huaweiRest, ims, options)(copyImage, input)).data).toEqual({});
  expect(spans()).toEqual([]);
});

// What an application sets up by its SDK.
function createContextManager(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, run, self, ...rest) => storage.run(active, () => run.call(self as never, ...rest)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}
