import ts from "typescript";
import type { TypeFact } from "./documented-types.ts";
import type { TypeMutant } from "./type-mutants.ts";

/** A type that differs from what is documented. */
export interface TypeDiscrepancy {
  readonly at: string;
  readonly documented: string;
  readonly seen: string;
}

// As much of the language's own types as the tests need, so that thousands of programs compile in seconds.
const library = `
interface Array<T> { length: number; [n: number]: T }
interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {}
interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type NonNullable<T> = T & {};
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
// Whether the field may be absent, and its type: an object stands for its members, which have facts of their own.
type Names<T> = Each<keyof T>;
type Each<K> = K extends unknown ? K : never;
type Field<T, K extends keyof T> = { name: K; absent: {} extends Pick<T, K> ? true : false; type: Flat<Value<T, K>> };
type Value<T, K extends keyof T> = { [P in K]-?: T[P] }[K];
type Flat<T> = T extends string | number | boolean | null | undefined ? T : T extends readonly (infer I)[] ? Flat<I>[] : object;
`;

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  noLib: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
};

/** The mutants that keep all facts. Most break one about their own field, so these facts are tried first. */
export function findSurvivors(mutants: readonly TypeMutant[], facts: readonly TypeFact[]): TypeMutant[] {
  const left = filterKept(mutants, ({ field }) => facts.filter((fact) => isAbout(fact, field)));
  return filterKept(left, () => facts);
}

function isAbout({ at, documented }: TypeFact, field: string): boolean {
  return at.endsWith(`.${field}`) || (at.endsWith(" (names)") && documented.includes(JSON.stringify(field)));
}

// All are compiled in one program.
function filterKept(mutants: readonly TypeMutant[], choose: (mutant: TypeMutant) => readonly TypeFact[]) {
  const texts = mutants.map((mutant, at) => [`/${at}.ts`, `${mutant.text}\n${formatTests(choose(mutant))}`] as const);
  const program = compile(new Map(texts));
  return mutants.filter((_, at) => {
    const source = program.getSourceFile(`/${at}.ts`);
    // A mutant that does not parse would count as noticed.
    const [syntax] = program.getSyntacticDiagnostics(source);
    if (syntax) throw new Error(`${mutants[at]?.change}: ${ts.flattenDiagnosticMessageText(syntax.messageText, " ")}`);
    return program.getSemanticDiagnostics(source).length === 0;
  });
}

/** The facts that a text of declarations does not keep, with the type that is there instead. */
export function findTypeDiscrepancies(text: string, facts: readonly TypeFact[]): TypeDiscrepancy[] {
  const program = compile(new Map([["/0.ts", `${text}\n${formatTests(facts)}`]]));
  const checker = program.getTypeChecker();
  const source = program.getSourceFile("/0.ts") as ts.SourceFile;
  const aliases = new Map(source.statements.filter(ts.isTypeAliasDeclaration).map((node) => [node.name.text, node]));
  const show = (name: string) => {
    const alias = aliases.get(name);
    const flags = ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.NoTruncation;
    return alias ? checker.typeToString(checker.getTypeAtLocation(alias), alias, flags) : "nothing";
  };
  const broken = new Set(
    program.getSemanticDiagnostics(source).map(({ start = 0 }) => {
      const node = source.statements.find(({ pos, end }) => pos <= start && start < end);
      return /\d+/.exec(node?.getText(source) ?? "")?.[0];
    }),
  );
  return facts.flatMap(({ at }, index) =>
    broken.has(String(index)) ? [{ at, documented: show(`Documented${index}`), seen: show(`Seen${index}`) }] : [],
  );
}

function formatTests(facts: readonly TypeFact[]): string {
  const tests = facts.map(({ generated, documented }, at) =>
    [
      `type Seen${at} = ${generated};`,
      `type Documented${at} = ${documented};`,
      `const same${at}: Same<Seen${at}, Documented${at}> = true;`,
    ].join("\n"),
  );
  return `export {};\n${tests.join("\n")}`;
}

function compile(texts: ReadonlyMap<string, string>): ts.Program {
  const all = new Map([["/library.d.ts", library], ...texts]);
  const host: ts.CompilerHost = {
    fileExists: (file) => all.has(file),
    readFile: (file) => all.get(file),
    getSourceFile: (file, version) => ts.createSourceFile(file, all.get(file) ?? "", version),
    getDefaultLibFileName: () => "/library.d.ts",
    writeFile: () => {},
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  return ts.createProgram([...all.keys()], options, host);
}
