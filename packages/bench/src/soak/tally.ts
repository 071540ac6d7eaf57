import type { Mixed, Seen } from "./mix.ts";

/** What became of some requests: copies that were answered, those whose answer was lost, and answers that nothing explains. */
export interface Tally {
  readonly answered: number;
  readonly lost: number;
  readonly wrong: number;
}

/** Sends requests one after the other; `send` says whether a fault that was asked for explains what was seen. */
export async function tallyRequests(
  requests: readonly Mixed[],
  send: (request: Mixed) => Promise<{ seen: Seen; faulty: boolean }>,
): Promise<Tally> {
  let [answered, lost, wrong] = [0, 0, 0];
  for (const request of requests) {
    const { seen, faulty } = await send(request);
    if (!request.isRight(seen) && !faulty) wrong++;
    if (request.isCopy && seen === 200) answered++;
    if (request.isCopy && seen === "lost") lost++;
  }
  return { answered, lost, wrong };
}
