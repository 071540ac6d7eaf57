/** Something that the user can mend; printed on one line, without a stack. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(message: string, mend: string) {
    super(`${message}. Fix: ${mend}`);
  }
}
