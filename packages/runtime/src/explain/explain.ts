import { isSecretName, redacted } from "../wire/index.ts";
import { findCause } from "./cause.ts";
import { maskQueries, readServerText, readSignedText, type SignedPart } from "./signed-text.ts";

export { maskSignedText, readServerText } from "./signed-text.ts";

/** One part in which the two sides differ; a side that lacks the part has no text. */
export interface SignatureDifference {
  readonly part: string;
  readonly signed?: string;
  readonly server?: string;
  /** Probable cause in plain words. */
  readonly cause: string;
}

/** What a client signed, and what the server did, each as canonical request or string to sign. */
export interface SignatureTexts {
  readonly signed: string;
  /** May be the whole message of an error in which the server repeats its text. */
  readonly server: string;
}

/** Why a signature is refused: nothing differs if the secret is wrong. */
export interface SignatureExplanation {
  readonly cause: string;
  readonly differences: readonly SignatureDifference[];
}

/** Compares what both sides signed; values of security tokens are redacted. Throws a TypeError if the texts are of two forms. */
export function explainSignature({ signed, server }: SignatureTexts): SignatureExplanation {
  const [left, right] = [readSignedText(signed), readSignedText(readServerText(server))];
  if (left.form !== right.form)
    throw new TypeError(
      `a ${left.form} cannot be compared with a ${right.form}. Fix: pass the same stage of both sides`,
    );
  const differences = compareParts(left.parts, right.parts);
  const [first] = differences;
  if (!first)
    return { cause: "wrong secret, or that of another access key: both sides signed the same text", differences };
  return { cause: `${first.part}: ${first.cause}`, differences };
}

/** Prints an explanation: the cause, and three lines for each difference. */
export function formatExplanation({ cause, differences }: SignatureExplanation): string {
  const details = differences.map(({ part, signed = "(none)", server = "(none)", cause: why }) =>
    [`${part}: ${why}`, `  signed: ${signed}`, `  server: ${server}`].join("\n"),
  );
  return [`Probable cause: ${cause}`, ...details].join("\n");
}

function compareParts(left: readonly SignedPart[], right: readonly SignedPart[]): SignatureDifference[] {
  const [signed, server] = [byTitle(left), byTitle(right)];
  const differences = [...new Map([...signed, ...server])]
    .filter(([title]) => signed.get(title)?.value !== server.get(title)?.value)
    .map(([title, part]) => differ(title, part, signed.get(title)?.value, server.get(title)?.value));
  return differences.length > 0 ? differences : compareOrder(left, right);
}

function byTitle(parts: readonly SignedPart[]): Map<string, SignedPart> {
  return new Map(parts.map((part) => [part.name === undefined ? part.kind : `${part.kind} ${part.name}`, part]));
}

function differ(
  title: string,
  { kind, name = "" }: SignedPart,
  signed: string | undefined,
  server: string | undefined,
): SignatureDifference {
  const show = (value: string): string => (isSecretName(name) ? redacted : maskQueries(value));
  return {
    part: maskQueries(title),
    ...(signed !== undefined && { signed: show(signed) }),
    ...(server !== undefined && { server: show(server) }),
    cause: findCause({ kind, signed, server }),
  };
}

function compareOrder(left: readonly SignedPart[], right: readonly SignedPart[]): SignatureDifference[] {
  return (["query", "header"] as const).flatMap((kind) => {
    const [signed, server] = [left, right].map((parts) =>
      parts.flatMap((part) => (part.kind === kind ? [part.name ?? ""] : [])).join(" "),
    ) as [string, string];
    return signed === server
      ? []
      : [
          {
            part: kind,
            signed: maskQueries(signed),
            server: maskQueries(server),
            cause: `${kind} not sorted as the server sorts it`,
          },
        ];
  });
}
