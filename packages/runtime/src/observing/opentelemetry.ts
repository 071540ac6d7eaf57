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

// Words, and a number behind a point: all codes of the vendors have this form, and keys, tokens and passwords rarely do.
const code = /^(?=.{1,64}$)(?:[A-Za-z]+(?:[._-][A-Za-z]+)*(?:\.\d{3,8})?|\d{3,4})$/;
const errorName = /^[A-Za-z]{1,64}$/;

// What a service or a library writes may be anything, so only what looks like a code or a name is told.
function nameFault({ status, error, failure }: AttemptEnd): string | undefined {
  if (error) return error.code !== undefined && code.test(error.code) ? error.code : String(status);
  if (failure === undefined) return undefined;
  return failure instanceof Error && errorName.test(failure.name) ? failure.name : "_OTHER";
}
