import type { SuccessMembers } from "./document.ts";
import type { MockResponse } from "./response.ts";

/** Whether a response says that the operation took effect. */
export function isSuccess(members: SuccessMembers, { status, body }: MockResponse): boolean {
  if (status < 200 || status > 299) return false;
  const wanted = Object.entries(members);
  if (wanted.length === 0 || body === "") return true;
  const values = JSON.parse(body);
  return wanted.every(([name, text]) => values[name] === undefined || String(values[name]) === text);
}
