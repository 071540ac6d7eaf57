import { isSameSecret } from "./constant-time.ts";

/** The secret of an access key; a temporary key has a token too, and may end. */
export interface Key {
  readonly secret: string;
  readonly securityToken?: string;
  readonly expires?: Date;
}

/** The access key that every mock knows. */
export const testKey = { accessKeyId: "testid", secret: "testsecret" } as const;

/** The token that every mock knows. */
export const testToken = "testtoken";

/** Who may call. */
export interface Keyring {
  findKey(accessKeyId: string): Key | undefined;
  hasToken(token: string): boolean;
  /** Makes a token known that the mock has handed out. */
  addToken(token: string): void;
}

/** A keyring of access keys by id and of tokens; those for tests are always on it. */
export function createKeyring(
  keys: Readonly<Record<string, string | Key>> = {},
  tokens: readonly string[] = [],
): Keyring {
  const known = new Map<string, Key>([[testKey.accessKeyId, { secret: testKey.secret }]]);
  for (const [id, key] of Object.entries(keys)) known.set(id, typeof key === "string" ? { secret: key } : key);
  const knownTokens = new Set([testToken, ...tokens]);
  return {
    findKey: (accessKeyId) => known.get(accessKeyId),
    hasToken: (token) => [...knownTokens].some((candidate) => isSameSecret(candidate, token)),
    addToken: (token) => void knownTokens.add(token),
  };
}
