import type { ResponseHeaders } from "./protocol.ts";

/** The time of the service when it responded, as far as a Date header says it; milliseconds since 1970. */
export function readDate(headers: ResponseHeaders): number | undefined {
  const time = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(time) ? undefined : time;
}
