import { readFileSync } from "node:fs";
import { suggestName } from "@facsimile/checks";
import { explainCode, explainErratum, listExplained } from "@facsimile/checks/explain";
import { explainSignature, formatExplanation } from "@facsimile/runtime/explain";
import { findApis } from "../apis.ts";
import { explained, Failure } from "../failure.ts";

/** Explains an error code or an erratum, or with `-` two texts of a signature from standard input. Resolves to the exit code. */
export async function runExplain(what: string): Promise<number> {
  process.stdout.write(`${what === "-" ? await compareTexts(readFileSync(0, "utf8")) : await explainName(what)}\n`);
  return 0;
}

/** What the contracts say of an error code or an erratum. Throws a Failure for another name. */
export async function explainName(name: string): Promise<string> {
  const documents = (await findApis()).flatMap(({ operations }) => Object.values(operations));
  const codes = explainCode(documents, name).map(({ api, code, meaning, statuses, retry, operations, source }) => [
    `${api} ${code === name ? name : `${name} (${code})`}: ${meaning}`,
    `  status      ${statuses.join(", ") || "not documented"}`,
    `  retry       ${retry}`,
    `  operations  ${operations.join(", ")}`,
    `  source      ${source}`,
  ]);
  const errata = explainErratum(documents, name).map(({ api, operation, at, contract, because, sources }) => [
    `${api} ${operation} ${name}: ${at}`,
    `  contract    ${contract}`,
    `  because     ${because}`,
    ...sources.map((source) => `  evidence    ${source}`),
  ]);
  const found = [...codes, ...errata].map((lines) => lines.join("\n"));
  if (found.length > 0) return found.join("\n");
  const [nearest = "", ...all] = suggestName(name, listExplained(documents)).split("; ");
  const fix = all.length > 0 ? nearest : "give a code or an erratum of an operation's page in the portal";
  throw new Failure(`no contract has the code or erratum "${name.slice(0, 60)}"`, fix);
}

/** Compares what a client signed with what the server signed; a line `---` stands between them. Throws a Failure for other texts. */
export async function compareTexts(text: string): Promise<string> {
  const [signed, server, ...more] = text.replaceAll("\r\n", "\n").split(/\n---\n/);
  if (!signed || !server || more.length > 0)
    throw new Failure(
      "standard input is not two texts of a signature",
      "pipe what the client signed, a line ---, and the message of the refusal",
    );
  return await explained(() => formatExplanation(explainSignature({ signed: signed.trim(), server: server.trim() })));
}
