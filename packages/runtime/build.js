import { readFileSync, rmSync } from "node:fs";
import { rolldown } from "rolldown";

// Node takes longer to find many small modules than to run them: what is imported together is put together.
// In the folder of the package: `node build.js`.
const { exports, imports = {} } = JSON.parse(readFileSync("package.json", "utf8"));
const built = (target) =>
  typeof target === "string" ? (target.split("./dist/bundle/")[1] ?? []) : Object.values(target).flatMap(built);
const entries = [...new Set(built({ ...exports, ...imports }))];
rmSync("dist/bundle", { recursive: true, force: true });
// What is loaded on demand shares no file with the rest: a bundler would have to hold back all of it. The classes of errors are shared.
const isApart = (file) =>
  /^(flow|platform)\/|^failures\/|^validation\/limits|^(flows|limits|operations|waiting)\.js$/.test(file);
// All of a call is one file: a bundler that puts what waits elsewhere would part it otherwise.
const call = /dist\/((client|sending|signing|timing\/abort|wire)\/|protocols\/(alibaba|huawei)|waiting\/progress)/;

for (const files of [entries.filter((file) => !isApart(file)), ...entries.filter(isApart).map((file) => [file])])
  await write(files);

async function write(files) {
  const bundle = await rolldown({
    input: Object.fromEntries(files.map((file) => [file.replace(/\.js$/, ""), `dist/${file}`])),
    // Packages, what each runtime chooses by its own conditions, and what a client loads on demand.
    external: (id) => /^[^./]|^\.\/(limits|waiting)\.js$/.test(id) && !files.includes(id.slice(2)),
  });
  await bundle.write({
    dir: "dist/bundle",
    format: "esm",
    sourcemap: true,
    chunkFileNames: "[name].js",
    codeSplitting: { groups: files.length > 1 ? [{ name: "shared", test: call }] : [] },
  });
  await bundle.close();
}
