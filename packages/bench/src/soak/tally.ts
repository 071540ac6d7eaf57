import type { Mixed, Seen } from "./mix.ts";

/** What became of some requests: copies with a response, those whose response was lost, and responses that nothing explains. */
export interface Tally {
  readonly responded: number;
  readonly lost: number;
  readonly unexplained: number;
}

/** Sends requests one after the other; `send` says whether a fault that was asked for explains what was seen. */
export async function tallyRequests(
  requests: readonly Mixed[],
  send: (request: Mixed) => Promise<{ seen: Seen; faulty: boolean }>,
): Promise<Tally> {
  let [responded, lost, unexplained] = [0, 0, 0];
  for (const request of requests) {
    const { seen, faulty } = await send(request);
    if (!request.isRight(seen) && !faulty) unexplained++;
    if (request.isCopy && seen === 200) responded++;
    if (request.isCopy && seen === "lost") lost++;
  }
  return { responded, lost, unexplained };
}
