import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type JsonSchema, type OpenApiOperation, operationsOf, type Response } from "@facsimile/catalog";
import { lowerFirst } from "@facsimile/checks/tables";
import ts from "typescript";
import { expect, test } from "vitest";
import type { OperationUnderTest } from "../src/api-under-test.ts";
import { diagnose } from "../src/types/index.ts";
import { clientInput, waysToAuthenticate } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";

const folder = process.env.CLIENT_FOLDER as string;

// What the comments of the client say: "`{ ...input, ...data }` of `copyImage` or `moveImage` fits."
const comments = readFileSync(join(folder, "src/client.ts"), "utf8").matchAll(
  /`\{ \.\.\.input, \.\.\.data \}` of ([^\n]+) fits\.[\s\S]*?\*\/\s+(waitFor\w+)\(/g,
);
const fitting = new Set(
  [...comments].flatMap(([, methods = "", waiter = ""]) =>
    [...methods.matchAll(/`(\w+)`/g)].map(([, method]) => `${method} ${waiter}`),
  ),
);

function waitPromises(): string[] {
  const pairs = Object.entries(api.folder.waiters).flatMap(([name, { after }]) =>
    after.map((operationId) => ({
      waiter: `waitFor${name}`,
      method: lowerFirst(operationId),
    })),
  );
  return pairs.flatMap(({ waiter, method }, at) => [
    `async function wait${at}(input: Parameters<typeof client.${method}>[0]) {`,
    `  const { data, error } = await client.${method}(input);`,
    "  if (error) return;",
    ...(fitting.has(`${method} ${waiter}`) ? [] : ["  // @ts-expect-error a field is in neither"]),
    `  await client.${waiter}({ ...input, ...data });`,
    "}",
  ]);
}

// Each line that must not compile stands under @ts-expect-error: a promise that the types stopped keeping is an error of its own.
test("the types keep their promises", () => {
  const name = `create${api.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Client`;
  const credentials = JSON.stringify(Object.fromEntries(api.folder.protocol.credentials.map((part) => [part, ""])));
  const text = [
    `import { type ApiError, type TransportError, ${name} } from "./src/index.ts";`,
    `const client = ${name}({ endpoint: "http://x", credentials: ${credentials} });`,
    `const throwing = ${name}({ endpoint: "http://x", credentials: ${credentials}, throwOnError: true });`,
    ...(api.operations.some(({ document }) => isAnonymous(document))
      ? []
      : ["// @ts-expect-error credentials are required"]),
    `${name}({ endpoint: "http://x" });`,
    ...api.operations.flatMap(promises),
    ...waitPromises(),
  ].join("\n");
  expect(diagnose(join(folder, "promises.ts"), text, readOptions())).toEqual([]);
});

function promises(operation: OperationUnderTest): string[] {
  const { method, cases, document } = operation;
  const [example] = Object.values(cases);
  if (!example) return [];
  const input = clientInput(example);
  const [{ operation: spec }] = operationsOf(document) as [ReturnType<typeof operationsOf>[number]];
  const bodyRequired = Object.values(spec.requestBody?.content ?? {})[0]?.schema?.required ?? [];
  const parameters = (spec.parameters ?? []) as { name: string; required?: boolean; schema?: JsonSchema }[];
  const required = [
    ...parameters
      .filter(
        (parameter) =>
          parameter.required && parameter.schema?.const === undefined && !("x-facsimile-option" in parameter),
      )
      .map((parameter) => parameter.name),
    ...bodyRequired,
  ];
  const without = (name: string) =>
    JSON.stringify(Object.fromEntries(Object.entries(input).filter(([key]) => key !== name)));
  const hasData = hasOutput(spec);
  const pages = "x-facsimile-pagination" in spec;
  return [
    `async function ${method}Promises(signal: AbortSignal) {`,
    `  const { data, error, response } = await client.${method}(${JSON.stringify(input)}, { signal, headers: { a: "b" } });`,
    `  response satisfies Response | undefined;`,
    ...(hasData
      ? ["  // @ts-expect-error data may be missing until error is checked", "  data satisfies object;"]
      : []),
    `  if (error) { if (error.name === "ApiError") error satisfies ApiError; else error satisfies TransportError; if (error.code === "a code that is not known yet") return; return; }`,
    `  data satisfies ${hasData ? "object" : "undefined"};`,
    `  (await throwing.${method}(${JSON.stringify(input)})) satisfies ${hasData ? "object" : "undefined"};`,
    ...(pages
      ? [
          `  for await (const item of client.iterate${operation.operationId}(${JSON.stringify(input)})) item satisfies object;`,
        ]
      : []),
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

// A response without a body, and without a header that is its result, has no output.
function hasOutput({ responses }: OpenApiOperation): boolean {
  const [, response] = Object.entries(responses).find(([status]) => status.startsWith("2")) ?? [];
  const { content, headers = {} } = response as Response;
  return content !== undefined || Object.values(headers).some((header) => "x-facsimile-result" in header);
}

function isAnonymous(document: OperationUnderTest["document"]): boolean {
  return waysToAuthenticate(document).every((way) => way.length === 0);
}

function readOptions(): ts.CompilerOptions {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, "tsconfig.json"),
    { noEmit: true, composite: false, noUnusedLocals: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const { rootDir: _rootDir, ...given } = config?.options ?? {};
  return {
    ...given,
    rootDir: "/",
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    declaration: false,
    declarationMap: false,
  };
}
