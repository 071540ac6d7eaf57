/** Ends this process once npx is gone, if npx started it: a signal that ends npx does not reach what it runs. */
export function endWithNpx(): void {
  if (process.env.npm_lifecycle_event !== "npx") return;
  const parent = process.ppid;
  // A process that loses its parent gets another one, without an event.
  setInterval(() => process.ppid === parent || process.exit(0), 100).unref();
}
