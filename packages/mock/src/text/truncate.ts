/** A text of at most so many characters, copied: a part of a text would hold the whole of it in memory. */
export function copyStart(text: string, length: number): string {
  // To join texts is to write them anew. A buffer would do the same in three times the time.
  return [text.slice(0, 1), text.slice(1, length)].join("");
}
