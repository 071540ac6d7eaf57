import ts from "typescript";

/** What the compiler says of a text, as if it were a file at a path: each line with a message. */
export function diagnose(path: string, text: string, options: ts.CompilerOptions): string[] {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === path ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true) : read(file, ...rest);
  host.fileExists = (file) => file === path || ts.sys.fileExists(file);
  const program = ts.createProgram([path], options, host);
  // What the text imports is checked where it stands: its own file alone is new.
  const found = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSyntacticDiagnostics(program.getSourceFile(path)),
    ...program.getSemanticDiagnostics(program.getSourceFile(path)),
  ];
  return found.map(({ messageText, file, start = 0 }) => {
    const line = file ? text.split("\n")[file.getLineAndCharacterOfPosition(start).line] : "";
    return `${line?.trim()}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
