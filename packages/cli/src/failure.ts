/** Something that the user can fix; printed on one line, without a stack. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(message: string, fix: string) {
    super(`${message}. Fix: ${fix}`);
  }
}
