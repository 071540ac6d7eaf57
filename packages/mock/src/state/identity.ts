import { remember } from "@facsimile/checks";
import { sha256Hex } from "@facsimile/runtime/hashes";

/** Makes an id of a pattern: `{hex20}`, `{digits14}` and `{uuid}` are replaced. */
export type MakeId = (pattern: string) => string;

/** Ids that seem random and are the same for the same seed, one after the other. */
export function createIdentities(seed: string): MakeId {
  let count = 0;
  return (pattern) => {
    const hex = sha256Hex(`${seed} ${count++}`);
    return readPattern(pattern)
      .map((part) => part(hex))
      .join("");
  };
}

// Few patterns make all ids.
const readPattern = remember((pattern) =>
  pattern.split(/(\{(?:hex|digits|uuid)\d*\})/).map((part) => {
    const [, form, length] = /^\{(hex|digits|uuid)(\d*)\}$/.exec(part) ?? [];
    if (form === undefined) return () => part;
    if (form === "uuid") return toUuid;
    const end = Number(length) || 32;
    return (hex: string) => (form === "hex" ? hex : toDigits(hex)).slice(0, end);
  }),
);

function toUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function toDigits(hex: string): string {
  return hex.replace(/[a-f]/g, (letter) => String(letter.charCodeAt(0) % 10));
}
