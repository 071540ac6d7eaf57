import type { JsonSchema, OpenApiDocument } from "@facsimile/catalog";
import ts from "typescript";
import { expect, test } from "vitest";
import { readModel } from "../src/model/model.ts";
import { clientReadme, printExample } from "../src/readme.ts";
import { printTypes } from "../src/types.ts";
import { boxDocument } from "./document.ts";

const text = { type: "string" };

/** What the compiler says of an example, beside the printed types and a client that takes just those. */
async function check(document: OpenApiDocument, change = (example: string) => example): Promise<string[]> {
  const model = readModel(document);
  const source = `${await printTypes(model)}
interface Options { region?: string; projectId?: string; credentials?: { key: string } }
type Response = { data: CopyBoxOutput; error?: undefined } | { data?: undefined; error: { code: string; requestId: string } };
declare function createDemoBoxClient(options: Options): { copyBox(input?: CopyBoxInput): Response };
declare const console: { error(...values: unknown[]): void; log(value: unknown): void };
${change(printExample(model))}`;
  const options = {
    noLib: true,
    types: [],
    strict: true,
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const file = ts.createSourceFile("example.ts", source, ts.ScriptTarget.ES2022);
  const program = ts.createProgram(["example.ts"], options, {
    ...host,
    getSourceFile: (name) => (name === "example.ts" ? file : undefined),
  });
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

const nested: JsonSchema = {
  type: "object",
  required: ["auth", "tags", "x-request-id"],
  properties: {
    auth: {
      type: "object",
      required: ["kind", "user"],
      properties: {
        kind: { type: "string", enum: ["password"] },
        user: { $ref: "#/components/schemas/User" },
        note: text,
      },
    },
    tags: { type: "array", items: text },
    "x-request-id": text,
  },
};
const user: JsonSchema = {
  type: "object",
  required: ["name", "age", "active"],
  properties: { name: text, age: { type: "integer", minimum: 18 }, active: { type: "boolean" } },
};

test("an example gives every required member in its type", async () => {
  const document = boxDocument({ body: nested, schemas: { User: user } });
  expect(await check(document)).toEqual([]);
  expect(printExample(readModel(document))).toContain(
    'auth: { kind: "password", user: { name: "…", age: 18, active: true } }',
  );
});

test("a wrong example would be noticed", async () => {
  const document = boxDocument({ body: nested, schemas: { User: user } });
  expect(await check(document, (example) => example.replace("18", '"18"'))).not.toEqual([]);
});

test("what a client's option fills is given there, and an API without regions has none", async () => {
  const project = { name: "id", in: "path" as const, required: true, schema: text, "x-facsimile-option": "projectId" };
  const document = { ...boxDocument({ parameters: [project] }), servers: [{ url: "https://box.invalid" }] };
  expect(await check(document)).toEqual([]);
  expect(
    printExample(readModel(document)),
  ).toContain(`createDemoBoxClient({ projectId: "…", credentials: { key: "…" } });
const { data, error } = await client.copyBox();`);
});

test("an anonymous operation needs no credentials", () => {
  const model = readModel(boxDocument({ extensions: { security: [] } }));
  expect(printExample(model)).toContain('createDemoBoxClient({ region: "r-1" });');
});

test("tells which calls may leave their outcome unknown, and nothing of the kind where all may be repeated", () => {
  expect(clientReadme(readModel(boxDocument({})))).toContain("This concerns `copyBox`.");
  const list = { "x-facsimile-repeatable": "It only reads." };
  expect(clientReadme(readModel(boxDocument({ extensions: list })))).not.toContain("OutcomeUnknown");
});
