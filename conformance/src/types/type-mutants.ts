import ts from "typescript";

/** Declarations with one thing changed. */
export interface TypeMutant {
  /** Such as `CopyImageInput.name: became optional`. */
  readonly change: string;
  /** The field that was changed, or one that has got a new neighbour. */
  readonly field: string;
  readonly text: string;
}

type Edit = readonly [place: string, change: string, start: number, end: number, replacement: string];

/** The declarations of some names and of all that they refer to, without comments. */
export function extractTypes(text: string, names: readonly string[]): string {
  const source = parse(text);
  const declared = new Map(source.statements.filter(isDeclaration).map((node) => [node.name.text, node]));
  const found = new Set<string>();
  const visit = (name: string): void => {
    const node = declared.get(name);
    if (!node || found.has(name)) return;
    found.add(name);
    walk(node, (child) => {
      if (ts.isTypeReferenceNode(child) && ts.isIdentifier(child.typeName)) visit(child.typeName.text);
    });
  };
  for (const name of names) visit(name);
  const printer = ts.createPrinter({ removeComments: true });
  const nodes = [...declared.values()].filter((node) => found.has(node.name.text));
  return nodes.map((node) => printer.printNode(ts.EmitHint.Unspecified, node, source)).join("\n");
}

/** Every text that differs from the given declarations in one place. */
export function listTypeMutants(text: string): TypeMutant[] {
  const source = parse(text);
  const edits = source.statements.filter(isDeclaration).flatMap((node) => {
    const name = node.name.text;
    if (ts.isInterfaceDeclaration(node)) return [...editMembers(source, name, node), ...editFields(source, name, node)];
    return [...editType(source, name, node.type), ...editFields(source, name, node.type)];
  });
  return edits.map(([place, change, start, end, replacement]) => ({
    change: `${place}: ${change}`,
    field: place.replace(/.*\./, ""),
    text: text.slice(0, start) + replacement + text.slice(end),
  }));
}

const parse = (text: string) => ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022, true);

function isDeclaration(node: ts.Statement): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => walk(child, see));
}

function editFields(source: ts.SourceFile, at: string, node: ts.Node): Edit[] {
  const edits: Edit[] = [];
  ts.forEachChild(node, (child) => {
    const isField = ts.isPropertySignature(child);
    const place = isField ? `${at}.${(child.name as ts.Identifier).text}` : at;
    if (isField) edits.push(...editField(source, place, child));
    if (ts.isTypeLiteralNode(child) && child.members.length > 0) edits.push(...editMembers(source, place, child));
    edits.push(...editFields(source, place, child));
  });
  return edits;
}

function editMembers(source: ts.SourceFile, at: string, node: ts.InterfaceDeclaration | ts.TypeLiteralNode): Edit[] {
  const end = node.getEnd() - 1;
  const [first] = node.members;
  const place = `${at}.${first?.name?.getText(source).replaceAll('"', "")}`;
  return [
    [place, "a field was added beside it", end, end, "added: string;"],
    [place, "an optional field was added beside it", end, end, "added?: string;"],
  ];
}

function editField(source: ts.SourceFile, at: string, field: ts.PropertySignature): Edit[] {
  const { questionToken, name, type } = field;
  const mark = name.getEnd();
  return [
    questionToken
      ? [at, "became required", mark, questionToken.getEnd(), ""]
      : [at, "became optional", mark, mark, "?"],
    [at, "was lost", field.getStart(source), field.getEnd(), ""],
    ...(type ? editType(source, at, type) : []),
  ];
}

function editType(source: ts.SourceFile, at: string, type: ts.TypeNode): Edit[] {
  const [start, end] = [type.getStart(source), type.getEnd()];
  const parts = ts.isUnionTypeNode(type) ? type.types : [type];
  const defined = parts.filter((part) => part.kind !== ts.SyntaxKind.UndefinedKeyword);
  const value = defined.length > 0 ? defined : parts;
  const text = value.map((part) => part.getText(source)).join(" | ");
  const rest = value.length < parts.length ? " | undefined" : "";
  const [only] = value;
  const element = value.length === 1 && only && ts.isArrayTypeNode(only) ? only.elementType.getText(source) : undefined;
  return [
    [at, `became a ${otherType(text)}`, start, end, otherType(text) + rest],
    element === undefined
      ? [at, "became a list", start, end, `(${text})[]${rest}`]
      : [at, "became one item", start, end, element + rest],
    ...(parts.length > 1 ? loseMembers(source, at, parts) : []),
  ];
}

function loseMembers(source: ts.SourceFile, at: string, parts: readonly ts.TypeNode[]): Edit[] {
  const [first, last] = [parts[0] as ts.TypeNode, parts.at(-1) as ts.TypeNode];
  return parts.map((lost) => {
    const left = parts.filter((part) => part !== lost).map((part) => part.getText(source));
    return [at, `lost ${lost.getText(source)}`, first.getStart(source), last.getEnd(), left.join(" | ")];
  });
}

function otherType(text: string): string {
  return /^(string|")/.test(text) ? "number" : "string";
}
