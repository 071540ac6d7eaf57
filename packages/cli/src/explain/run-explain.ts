import { readFileSync } from "node:fs";
import { suggestName } from "@facsimile/checks";
import { explainCode, explainErratum, listExplained } from "@facsimile/checks/explain";
import { explainSignature, formatExplanation } from "@facsimile/runtime/explain";
import { findApis } from "../apis.ts";
import { explained, Failure } from "../failure.ts";
import { explainRequest } from "./explain-request.ts";
import { isRequest } from "./read-request.ts";

/** Explains an error code, an erratum or, with `-`, what standard input holds. Resolves to the exit code. */
export async function runExplain(what: string): Promise<number> {
  process.stdout.write(`${what === "-" ? await explainText(readFileSync(0, "utf8")) : await explainName(what)}\n`);
  return 0;
}

/** Explains a request, or two texts of a signature. Throws a Failure for other texts. */
export async function explainText(text: string): Promise<string> {
  return isRequest(text) && !/^---$/m.test(text) ? await explainRequest(text) : await compareTexts(text);
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
      "standard input is neither a request nor two texts of a signature",
      "pipe a request as it was sent; or what the client signed, a line ---, and the message of the refusal",
    );
  return await explained(() => formatExplanation(explainSignature({ signed: signed.trim(), server: server.trim() })));
}
