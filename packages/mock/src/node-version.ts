// Prism 5.16 and the servers here use it, and Node has it from version 22: remove this with the support of Node 20.
Promise.withResolvers ??= function withResolvers<T>(): PromiseWithResolvers<T> {
  let functions: Omit<PromiseWithResolvers<T>, "promise"> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    functions = { resolve, reject };
  });
  return { promise, ...(functions as Omit<PromiseWithResolvers<T>, "promise">) };
};

const { node } = process.versions;
const [major = 0, minor = 0] = node.split(".").map(Number);

// Thrown at the import, because later it would be taken for a failed call.
if (major < 20 || (major === 20 && minor < 19))
  throw new Error(`@facsimile/mock needs Node 20.19 or newer, and this is ${node}. Fix: run it with a newer Node`);
