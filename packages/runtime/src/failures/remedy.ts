import type { CredentialReader } from "../credentials/index.ts";
import { type Protocol, type ResponseHeaders, readDate } from "../wire/index.ts";

/** What a request was signed with. */
export interface Signature {
  /** By the service's clock as far as that is known. */
  readonly date: Date;
  /** Empty without a signature. */
  readonly credentials: object;
}

/** What the next signature takes. */
export interface Signing {
  readonly protocol: Pick<Protocol<never>, "isUndated">;
  readonly reader: Pick<CredentialReader<unknown>, "canRenew" | "renew">;
  readonly clock: () => Date;
  /** Milliseconds that the clock of the service is ahead of ours. */
  ahead: number;
}

/** What may help where a service refused what was signed with: its own date, other credentials of a source, or nothing. */
export type Remedy = "redate" | "reauthenticate" | "final";

// Both vendors refuse a date that is further off.
const tolerated = 15 * 60_000;

// What is signed with a date ahead of the present could be replayed then, so no clock counts as further behind. A date of the past does no
// harm: a test may live in any year in which there were such services.
const mostAhead = 7 * 86_400_000;
const earliest = Date.UTC(2010, 0);

/** Chooses by the date of the response: one that must have found ours too far off can only mean that. */
export function chooseRemedy(
  { protocol, reader, clock }: Signing,
  { date, credentials }: Signature,
  headers: ResponseHeaders,
): Remedy {
  if (Object.keys(credentials).length === 0) return "final";
  const time = readTime(clock, headers);
  const isOff = time !== undefined && Math.abs(time - date.getTime()) > tolerated;
  if (isOff && !protocol.isUndated?.(credentials as never)) return "redate";
  return reader.canRenew ? "reauthenticate" : "final";
}

/** Takes the time of the service that refused a request, and other credentials next time if it was not for the date. */
export function renew(signing: Signing, refused: Signature, headers: ResponseHeaders): void {
  const { reader, clock } = signing;
  if (chooseRemedy(signing, refused, headers) !== "redate") reader.renew(refused.credentials);
  const own = clock().getTime();
  signing.ahead = (readTime(clock, headers) ?? own) - own;
}

// A date that is missing or absurd tells nothing.
function readTime(clock: () => Date, headers: ResponseHeaders): number | undefined {
  const time = readDate(headers);
  return time !== undefined && time >= earliest && time - clock().getTime() <= mostAhead ? time : undefined;
}
