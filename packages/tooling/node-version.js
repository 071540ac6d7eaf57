// Plain JavaScript for any Node: the rest of the tree needs a new one.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 18)) {
  process.stderr.write(
    `Facsimile is built with Node 24.18 or newer; this is ${process.version}. Run npm ci on Linux, which brings its own, or install the one in .nvmrc.\n`,
  );
  process.exit(2);
}
