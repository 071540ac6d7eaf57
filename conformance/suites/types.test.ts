import { join } from "node:path";
import { type JsonSchema, operationsOf } from "@facsimile/catalog";
import ts from "typescript";
import { expect, test } from "vitest";
import type { OperationSubject } from "../src/subject.ts";
import { clientInput } from "../src/wire.ts";
import { subject } from "./subject.ts";

const folder = process.env.CLIENT_FOLDER as string;

// Each line that must not compile stands under @ts-expect-error: a promise that the types stopped keeping is an error of its own.
test("the types keep their promises", () => {
  const name = `create${subject.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Client`;
  const credentials = JSON.stringify(Object.fromEntries(subject.folder.protocol.credentials.map((part) => [part, ""])));
  const text = [
    `import { type ApiError, ${name} } from "./src/index.ts";`,
    `const client = ${name}({ endpoint: "http://x", credentials: ${credentials} });`,
    `const throwing = ${name}({ endpoint: "http://x", credentials: ${credentials}, throwOnError: true });`,
    `// @ts-expect-error credentials are required`,
    `${name}({ endpoint: "http://x" });`,
    ...subject.operations.flatMap(promises),
  ].join("\n");
  expect(diagnose(text)).toEqual([]);
});

function promises(operation: OperationSubject): string[] {
  const { method, cases, document } = operation;
  const [example] = Object.values(cases);
  if (!example) return [];
  const input = clientInput(example);
  const [{ operation: spec }] = operationsOf(document) as [ReturnType<typeof operationsOf>[number]];
  const bodyRequired = Object.values(spec.requestBody?.content ?? {})[0]?.schema?.required ?? [];
  const parameters = (spec.parameters ?? []) as { name: string; required?: boolean; schema?: JsonSchema }[];
  const required = [
    ...parameters
      .filter((parameter) => parameter.required && parameter.schema?.const === undefined)
      .map((parameter) => parameter.name),
    ...bodyRequired,
  ];
  const without = (name: string) =>
    JSON.stringify(Object.fromEntries(Object.entries(input).filter(([key]) => key !== name)));
  return [
    `async function ${method}Promises(signal: AbortSignal) {`,
    `  const { data, error, response } = await client.${method}(${JSON.stringify(input)}, { signal, headers: { a: "b" } });`,
    `  response satisfies Response;`,
    `  // @ts-expect-error data may be missing until error was looked at`,
    `  data satisfies object;`,
    `  if (error) { error satisfies ApiError; error.status satisfies number; if (error.code === "a code that nobody knows yet") return; return; }`,
    `  data satisfies object;`,
    `  (await throwing.${method}(${JSON.stringify(input)})) satisfies object;`,
    `  // @ts-expect-error there is no such field`,
    `  await client.${method}({ ...${JSON.stringify(input)}, noSuchField: 1 });`,
    ...required.flatMap((name) => [
      `  // @ts-expect-error ${name} is required`,
      `  await client.${method}(${without(name)});`,
    ]),
    ...Object.keys(input).flatMap((name) => [
      `  // @ts-expect-error ${name} has another type`,
      `  await client.${method}({ ...${JSON.stringify(input)}, ${JSON.stringify(name)}: Symbol() });`,
    ]),
    `}`,
  ];
}

function diagnose(text: string): string[] {
  const path = join(folder, "promises.ts");
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, "tsconfig.json"),
    { noEmit: true, composite: false, noUnusedLocals: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const { rootDir: _rootDir, ...given } = config?.options ?? {};
  const options = {
    ...given,
    rootDir: "/",
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    declaration: false,
    declarationMap: false,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === path ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true) : read(file, ...rest);
  host.fileExists = (file) => file === path || ts.sys.fileExists(file);
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file, start }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
    return `${text.split("\n")[line]?.trim()}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
