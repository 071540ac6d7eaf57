import { type Api, InputError, isStructured, type Protocol } from "../wire/index.ts";

/** Credentials that end, if they do: a Date, its ISO 8601 text or milliseconds since 1970. */
export type Expiring<Credentials> = Credentials & { readonly expiration?: Date | string | number | undefined };

/**
 * Credentials, what gives them, or what has the shape of a client of `@alicloud/credentials`. A function is told the credentials that
 * the service has refused, if it is asked for that.
 */
export type CredentialSource<Credentials> =
  | Credentials
  | ((refused?: Credentials) => Expiring<Credentials> | Promise<Expiring<Credentials>>)
  | { getCredential(): Promise<Partial<Expiring<Credentials>>> };

/** Reads credentials for one request after the other. */
export interface CredentialReader<Credentials> {
  /** Rejects with an InputError for credentials that cannot be used. */
  read(): Credentials | Promise<Credentials>;
  /** Whether there is a source that may give others. */
  readonly canRenew: boolean;
  /** Takes others next time, unless these have been replaced already. */
  renew(refused: unknown): void;
}

// Renewed before they end, for the time that a request is under way.
const margin = 60_000;

// No Date holds a later one.
const lastTime = 8.64e15;

/**
 * Reads a source: an object once, others for every request, unless what they give says when it ends; then it is kept until shortly
 * before. Calls that wait at the same time share one read. Throws an InputError if there is no source and the API needs one.
 */
export function createCredentialReader<Credentials>(
  protocol: Pick<Protocol<Credentials>, "credentials">,
  { id, anonymous }: Pick<Api, "id" | "anonymous">,
  source: CredentialSource<Credentials> | undefined,
  now: () => Date,
): CredentialReader<Credentials> {
  if (!source && !anonymous) checkCredentials(protocol, id, source);
  const ask = readSource(source);
  let kept: { readonly credentials: Credentials; readonly until: number } | undefined;
  let refused: Credentials | undefined;
  let asked: Promise<Credentials> | undefined;
  const read = async (): Promise<Credentials> => {
    const given = ask ? await ask(refused) : source;
    const credentials = checkCredentials(protocol, id, given);
    const { expiration = ask ? 0 : lastTime } = given as Expiring<object>;
    kept = { credentials, until: new Date(expiration).getTime() - margin };
    refused = undefined;
    return credentials;
  };
  return {
    canRenew: ask !== undefined,
    read() {
      if (kept && now().getTime() < kept.until) return kept.credentials;
      asked ??= read().finally(() => {
        asked = undefined;
      });
      return asked;
    },
    renew(used) {
      if (!kept || !isSame(kept.credentials, used)) return;
      refused = kept.credentials;
      kept = undefined;
    },
  };
}

/** Whether credentials have the same values; a source may give equal ones in an object of its own every time. */
export function isSame(some: unknown, others: unknown): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

function readSource(source: unknown): ((refused: unknown) => unknown) | undefined {
  if (typeof source === "function") return source as (refused: unknown) => unknown;
  if (isStructured(source) && typeof source.getCredential === "function")
    return () => (source.getCredential as () => unknown)();
  return undefined;
}

function checkCredentials<Credentials>(
  { credentials: kinds }: Pick<Protocol<Credentials>, "credentials">,
  apiId: string,
  given: unknown,
): Credentials {
  const fix = `give ${kinds.map((names) => names.join(" and ")).join(", or ")}`;
  if (!isStructured(given)) throw new InputError(apiId, "credentials", "must be an object", fix);
  const names = [...kinds.flat(), "securityToken"].filter((name) => given[name] !== undefined);
  const isGiven = (name: string) => names.includes(name);
  const kind = kinds.find((each) => each.every(isGiven)) ?? kinds.find((each) => each.some(isGiven)) ?? kinds[0];
  for (const name of [...(kind ?? []), ...names]) {
    // Headers would refuse a malformed value too, but with the secret in the message.
    if (typeof given[name] === "string" && /^[!-~]+$/.test(given[name])) continue;
    const rule = isGiven(name) ? "must be visible ASCII" : "is missing";
    throw new InputError(apiId, `credentials.${name}`, rule, fix);
  }
  return Object.fromEntries(names.map((name) => [name, given[name]])) as Credentials;
}
