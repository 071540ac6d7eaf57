import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = fileURLToPath(new URL("../../consumers/", import.meta.url));

/** What an editor shows for a name. */
export interface Hover {
  readonly name: string;
  readonly signature: string;
  readonly documentation: string;
}

/** Asks TypeScript's language service what an editor shows for names in a consumer's program; throws if it does not compile. */
export function readHovers(): Hover[] {
  const { file, at } = JSON.parse(readFileSync(`${folder}consumers.json`, "utf8")).hovers;
  const path = folder + file;
  const service = ts.createLanguageService(createHost(path));
  const [fault] = service.getSemanticDiagnostics(path);
  if (fault) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(fault.messageText, " ")}`);
  const text = readFileSync(path, "utf8");
  return at.map((name: string) => {
    const info = service.getQuickInfoAtPosition(path, text.search(new RegExp(`\\b${name}\\b`)));
    const documentation = ts.displayPartsToString(info?.documentation ?? []);
    const tags = (info?.tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text ?? [])}`);
    const signature = ts.displayPartsToString(info?.displayParts ?? []);
    return { name, signature, documentation: [documentation, ...tags].filter(Boolean).join("\n") };
  });
}

/** A guide's page of what the editor shows. */
export function formatHovers(hovers: readonly Hover[]): string {
  const samples = hovers.map(({ name, signature, documentation }) => {
    const quote = documentation.replace(/^/gm, "> ").replace(/ +$/gm, "");
    return `## \`${name}\`\n\n\`\`\`ts\n${signature}\n\`\`\`\n\n${quote}\n`;
  });
  return `# What the editor shows

Recorded from TypeScript's language service by \`npm run hover -w packages/bench\`, over \`packages/bench/consumers\`. A test checks that it is current.
Types are plain interfaces, so the editor shows their names. The documentation of each method and field comes from the contract.

${samples.join("\n")}`;
}

function createHost(path: string): ts.LanguageServiceHost {
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], customConditions: ["@facsimile/source"] },
    ...{ target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, allowImportingTsExtensions: true },
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  };
  return {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [path],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  };
}
