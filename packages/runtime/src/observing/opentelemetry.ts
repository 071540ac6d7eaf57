// https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span
import { type Span, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import type { Attempt, AttemptEnd, Hooks } from "./hooks.ts";

/** Hooks that make one client span of every attempt, under the span that is active when it starts. */
export function createOpenTelemetryHooks(tracer: Tracer = trace.getTracer("@facsimile/runtime")): Hooks {
  const spans = new WeakMap<Attempt, Span>();
  return {
    attemptStart(attempt) {
      // The conventions forbid a path in the name, for it has ids; an operation has none.
      const name = `${attempt.method} ${attempt.operationId}`;
      spans.set(attempt, tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes: describeAttempt(attempt) }));
    },
    attemptEnd(attempt, end) {
      const span = spans.get(attempt);
      if (end.status !== undefined) span?.setAttribute("http.response.status_code", end.status);
      const fault = nameFault(end);
      if (fault !== undefined) span?.setAttribute("error.type", fault).setStatus({ code: SpanStatusCode.ERROR });
      span?.end();
    },
  };
}

function describeAttempt({ method, url, number }: Attempt) {
  const { hostname, port, protocol } = new URL(url);
  return {
    "http.request.method": method,
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
    "url.full": url,
    ...(number > 1 && { "http.request.resend_count": number - 1 }),
  };
}

// No message: what a service writes may be anything.
function nameFault({ status, error, failure }: AttemptEnd): string | undefined {
  if (error) return error.code ?? String(status);
  if (failure === undefined) return undefined;
  return failure instanceof Error ? failure.name : "_OTHER";
}
