/** A text of at most so many characters, copied: a part of a text would hold the whole of it in memory. */
export function copyStart(text: string, length: number): string {
  return Buffer.from(text.slice(0, length)).toString();
}
