const { versions } = (globalThis as { process?: Partial<NodeJS.Process> }).process ?? {};
const [major = 0, minor = 0] = (versions?.node ?? "").split(".").map(Number);

// Thrown at the import: later it would look like a violation of the contract. Only Node has this version.
if (versions?.node && (major < 20 || (major === 20 && minor < 19)))
  throw new Error(
    `@facsimile/checks needs Node 20.19 or newer, and this is ${versions.node}. Fix: run it with a newer Node`,
  );
