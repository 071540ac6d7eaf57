import { readFileSync, rmSync } from "node:fs";
import { rolldown } from "rolldown";

// Node takes longer to find many small modules than to run them: what is imported together is put together.
// In the folder of the package: `node build.js`.
const { exports, imports = {}, name } = JSON.parse(readFileSync("package.json", "utf8"));
const built = (target) =>
  typeof target === "string" ? (target.split("./dist/bundle/")[1] ?? []) : Object.values(target).flatMap(built);
const entries = built(exports);
rmSync("dist/bundle", { recursive: true, force: true });
// These are loaded on demand. Where they share a file with the rest, a bundler has to hold back all of it.
const isLimits = (file) => /(^|\/)limits\.js$/.test(file);
// Flows import the package by its name, so that what does without them stays as it is.
const isFlow = (file) => /^flow(\/|s\.js$)/.test(file);
const onDemand = [...entries.filter(isLimits), ...built(imports), ...entries.filter(isFlow)];
const together = entries.filter((file) => !isLimits(file) && !isFlow(file));
for (const files of [together, ...onDemand.map((file) => [file])]) await write(files);

async function write(files) {
  const bundle = await rolldown({
    input: Object.fromEntries(files.map((file) => [file.replace(/\.js$/, ""), `dist/${file}`])),
    // Other packages, and what each runtime chooses by its own conditions.
    external: (id) => Object.hasOwn(imports, id) || (/^[^./]/.test(id) && !id.startsWith(`${name}/`)),
  });
  await bundle.write({
    dir: "dist/bundle",
    format: "esm",
    sourcemap: true,
    chunkFileNames: "[name].js",
    codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] },
  });
  await bundle.close();
}
