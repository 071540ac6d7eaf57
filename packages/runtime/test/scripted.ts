import { type Api, type ClientOptions, createSend, type Protocol } from "../src/index.ts";
import { createRecorder, type Recorded } from "./fixtures.ts";

/** The time of the service when a scripted client begins. */
export const serviceStart = Date.UTC(2026, 0, 31);

/** What a scripted service responds to a request, at its own time. */
export type Step = (request: Recorded, now: Date) => Response;

/** A client whose time passes only while it sleeps, and may differ from that of its service, which takes one step after the other. */
export function createScript<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  steps: readonly Step[],
  { ahead = 0, ...options }: Partial<ClientOptions<Credentials>> & { readonly ahead?: number } = {},
) {
  let now = serviceStart;
  const pauses: number[] = [];
  const ok = () => Response.json({ RequestId: "done", job_id: "done" });
  const { fetch, requests, last } = createRecorder(() => (steps[requests.length - 1] ?? ok)(last(), new Date(now)));
  const send = createSend(protocol, api, {
    region: "r",
    fetch,
    clock: () => new Date(now + ahead),
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds);
      now += milliseconds;
    },
    random: () => 1,
    ...(options as object),
  });
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { send, requests, pauses, pass };
}
