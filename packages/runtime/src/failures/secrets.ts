import { isSecretName, isStructured, type Operation, type WireRequest } from "../wire/index.ts";

/** What no error, hook or response of an error may repeat: the credentials, secret headers, and the secret parts of the input. */
export function listSecrets(
  { credentials, request: { headers } }: { credentials: object; request: Pick<WireRequest, "headers"> },
  { secrets = [] }: Pick<Operation<unknown, unknown, string>, "secrets">,
  input: unknown,
): string[] {
  const ofHeaders = Object.entries(headers).filter(([name]) => isSecretName(name));
  const ofInput = secrets.flatMap((pointer) => readAll(input, pointer.split("/").slice(1)));
  return [...Object.values(credentials), ...ofHeaders.map(([, value]) => value), ...ofInput].filter(isText);
}

// `*` stands for every item of an array.
function readAll(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return [value];
  if (!isStructured(value)) return [];
  return step === "*" ? Object.values(value).flatMap((item) => readAll(item, rest)) : readAll(value[step], rest);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
