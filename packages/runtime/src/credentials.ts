import { isStructured } from "./json.ts";
import type { Protocol } from "./protocol.ts";

/** Credentials that end, if they do: a Date, its ISO 8601 text or milliseconds since 1970. */
export type Expiring<Credentials> = Credentials & { readonly expiration?: Date | string | number };

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
  /** Rejects with a TypeError for credentials that cannot be used. */
  read(): Promise<Credentials>;
  /** Takes no kept credentials next time. */
  renew(): void;
}

// Renewed before they end, for the time that a request is under way.
const margin = 60_000;

// No Date holds a later one.
const lastTime = 8.64e15;

/**
 * Reads a source: an object once, others for every request, unless what they give says when it ends; then it is kept until shortly
 * before. Calls that wait together ask once.
 */
export function createCredentialReader<Credentials>(
  protocol: Pick<Protocol<Credentials>, "credentials">,
  source: CredentialSource<Credentials>,
  now: () => Date,
): CredentialReader<Credentials> {
  const ask = readSource(source);
  let kept: { readonly credentials: Credentials; readonly until: number } | undefined;
  let refused: Credentials | undefined;
  let asked: Promise<Credentials> | undefined;
  const read = async (): Promise<Credentials> => {
    const given = ask ? await ask(refused) : source;
    const credentials = checkCredentials(protocol, given);
    const { expiration = ask ? 0 : lastTime } = given as Expiring<object>;
    kept = { credentials, until: new Date(expiration).getTime() - margin };
    refused = undefined;
    return credentials;
  };
  return {
    async read() {
      if (kept && now().getTime() < kept.until) return kept.credentials;
      asked ??= read().finally(() => {
        asked = undefined;
      });
      return asked;
    },
    renew() {
      refused = kept?.credentials ?? refused;
      kept = undefined;
    },
  };
}

function readSource(source: unknown): ((refused: unknown) => unknown) | undefined {
  if (typeof source === "function") return (refused) => source(refused);
  if (isStructured(source) && typeof source.getCredential === "function")
    return () => (source.getCredential as () => unknown)();
  return undefined;
}

function checkCredentials<Credentials>(
  { credentials: kinds }: Pick<Protocol<Credentials>, "credentials">,
  given: unknown,
): Credentials {
  const mend = `give ${kinds.map((names) => names.join(" and ")).join(", or ")}`;
  if (!isStructured(given)) throw new TypeError(`credentials must be an object; ${mend}.`);
  const names = [...kinds.flat(), "securityToken"].filter((name) => given[name] !== undefined);
  for (const name of names) checkForm(name, given[name]);
  const missing = kinds.map((kind) => kind.filter((name) => !names.includes(name)));
  if (missing.some((rest) => rest.length === 0))
    return Object.fromEntries(names.map((name) => [name, given[name]])) as Credentials;
  const begun = missing.findIndex((rest, kind) => rest.length < (kinds[kind]?.length ?? 0));
  throw new TypeError(`credentials.${missing[Math.max(begun, 0)]?.[0]} is missing; ${mend}.`);
}

function checkForm(name: string, value: unknown): void {
  // Headers would refuse such a value too, but with the secret in the message.
  if (typeof value === "string" && /^[!-~]+$/.test(value)) return;
  throw new TypeError(`credentials.${name} must be a text of visible ASCII characters without spaces.`);
}
