/** Something that the user can fix; printed on one line, without a stack. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(message: string, fix: string) {
    super(`${message}. Fix: ${fix}`);
  }
}

/** Runs a step; what a library says of an unusable input, with its fix, becomes a Failure. */
export async function explained<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const [what = "", fix] = String((error as Error | undefined)?.message).split(/\.? Fix: /);
    throw fix && !(error instanceof Failure) ? new Failure(what.split("\n").join(" "), fix.replace(/\.$/, "")) : error;
  }
}
