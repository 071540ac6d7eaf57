import module from "node:module";

// An older Node has to get as far as being told so: the rest is loaded after the check.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  const { node } = process.versions;
  process.stderr.write(`facsimile: Node ${node} is too old. Fix: run it with Node 20.19 or newer\n`);
  process.exitCode = 2;
} else {
  // Node 20 has none. It keeps what is compiled for the next start.
  module.enableCompileCache?.();
  const { endWithNpx } = await import("./parent.ts");
  endWithNpx();
  const { run } = await import("./command.ts");
  process.exitCode = await run(process.argv.slice(2));
}
