import type { Contract } from "@facsimile/catalog";

/** Whether a body shows the members by which a success is documented, as far as it has them. */
export function saysSuccess({ success }: Pick<Contract, "success">, body: unknown): boolean {
  const members = Object.entries(success?.members ?? {});
  return members.every(([name, text]) =>
    [text, undefined].includes((body as Readonly<Record<string, string>>)?.[name]?.toString()),
  );
}
