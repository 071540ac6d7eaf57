import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import { createTransport } from "./transport.js";

/** Generates a client of every document, compiles all of them at once and calls each operation. */
export async function generateAll(tool, documents, folder) {
  const results = [];
  for (const document of documents) {
    const own = join(folder, document.name);
    mkdirSync(own, { recursive: true });
    results.push({ document, own, problems: await generate(tool, document, own), called: 0 });
  }
  compile(results.filter(({ problems }) => problems.length === 0));
  for (const result of results.filter(({ problems }) => problems.length === 0)) await call(result);
  return results.map(({ document, called, problems }) => ({ document: document.name, called, problems }));
}

async function generate(tool, document, own) {
  try {
    const printCall = await tool.generate(document.file, own);
    const calls = document.operations.map((operation) => printCall(operation, camelCase(operation.operationId)));
    writeFileSync(join(own, "calls.ts"), calls.join("\n") || 'export * from "./api.ts";\n');
    return [];
  } catch (error) {
    return [`generate: ${error.message}`];
  }
}

const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
};

function compile(results) {
  const program = ts.createProgram(
    results.map(({ own }) => join(own, "calls.ts")),
    options,
  );
  for (const { file, start, messageText } of ts.getPreEmitDiagnostics(program)) {
    const result = results.find(({ own }) => file?.fileName.startsWith(`${own}/`));
    const text = ts.flattenDiagnosticMessageText(messageText, " ");
    if (!result) throw new Error(`${file?.fileName ?? ""} ${text}`);
    const { line } = file.getLineAndCharacterOfPosition(start);
    result.problems.push(`compile: ${relative(result.own, file.fileName)}:${line + 1} ${text}`);
  }
}

async function call(result) {
  const { document, own } = result;
  const outfile = join(own, "calls.js");
  await build({ entryPoints: [join(own, "calls.ts")], outfile, bundle: true, format: "esm", logLevel: "silent" });
  const calls = await import(pathToFileURL(outfile));
  for (const operation of document.operations)
    result.problems.push(...(await send(operation, document.origin, calls[operation.operationId])));
  result.called = document.operations.length;
}

/** Sends what a tool made of each operation, without compiling anything. */
export async function callOperations(tool, documents) {
  const results = [];
  for (const { name, file, origin, operations } of documents) {
    const createCall = await tool.createRequests(file);
    const problems = [];
    for (const operation of operations) problems.push(...(await send(operation, origin, createCall(operation))));
    results.push({ document: name, called: operations.length, problems });
  }
  return results;
}

async function send(operation, origin, callOperation) {
  const { fetch, finish } = createTransport(operation, origin);
  const real = globalThis.fetch;
  // Some clients take no other.
  globalThis.fetch = fetch;
  try {
    await callOperation(fetch);
    return finish();
  } catch (error) {
    return [...finish(), `call of ${operation.operationId}: ${error.message}`];
  } finally {
    globalThis.fetch = real;
  }
}

function camelCase(name) {
  return `${name[0].toLowerCase()}${name.slice(1)}`;
}
