import type { Case } from "@facsimile/catalog";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../../api-under-test.ts";
import { findSuccess } from "../../expected-outcome.ts";
import { type Behaviour, createFindings, type Findings } from "../behaviour.ts";
import { readRequest } from "../sent-request.ts";
import { optionOf } from "./options.ts";
import { type Field, inputFields, listSent, type Received, sent } from "./sent-fields.ts";

/** Makes a call with a client of these options, and tells what was received. */
export type Receive = (operation: OperationUnderTest, call: (options: object) => Promise<unknown>) => Promise<Received>;

/** Every input field reaches the wire in its place, and the client's options fill what a call leaves out. */
export const fields: Behaviour = createFieldBehaviour(async ({ document, cases }, call) => {
  let received: Received = { url: "http://unsent", headers: {}, body: "" };
  const example = findSuccess(document, cases);
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const { path, query, headers, body } = await readRequest(input, init);
    received = { url: `${path}?${new URLSearchParams(query.map(([...pair]) => pair))}`, headers, body };
    return successOf(example);
  };
  await call({ endpoint: "https://conformance.invalid", fetch });
  return received;
});

/** The behaviour of fields, with the server that receives them. */
export function createFieldBehaviour(receive: Receive): Behaviour {
  return {
    name: "fields",
    async run(api, operation) {
      const findings = createFindings(operation);
      const all = inputFields(operation.document);
      const send: Send = (own, more) =>
        receive(operation, async (options) => {
          const client = api.createClient({ credentials: testCredentials(api), ...more, ...options });
          await client[operation.method]?.(Object.fromEntries(own.map(({ name, value }) => [name, value])));
        });
      const source = `documented/${operation.operationId}.yaml request`;
      const whole = await send(all, {});
      for (const field of all)
        findings.compare({
          place: `${field.in} ${field.name}`,
          source,
          seen: sent(field, whole),
          expected: field.value,
        });
      // The documentation says whether an operation takes nothing: a note has to tell why it has no row.
      const isTaking = Object.keys(operation.contract.request).length > 0;
      findings.compare({ place: "some input", source, seen: all.length > 0, expected: isTaking });
      await compareRows(api, operation, all, send, findings);
      for (const { name, option } of all) {
        const expected = optionOf(api, operation, name);
        findings.compare({ place: `option that fills ${name}`, source, seen: option, expected });
      }
      if (all.some(({ option }) => option)) await compareOptions(all, send, source, findings);
      return findings.list();
    },
  };
}

type Send = (own: readonly Field[], options: object) => Promise<Received>;

/** What a call with every field sends is what the page lists: no row more and none less, each in its place. */
async function compareRows(
  { folder }: ApiUnderTest,
  { operationId, contract }: OperationUnderTest,
  all: readonly Field[],
  send: Send,
  findings: Findings,
): Promise<void> {
  const own = folder.protocol.headers.map(({ name }) => name.toLowerCase());
  const rows = Object.entries(contract.request).flatMap(([name, row]) =>
    name.includes(".") ? [] : [row.in ?? "nowhere"].flat().map((place) => `${place} ${name}`),
  );
  const isOwn = (row: string) => own.includes(row.replace("header ", "").toLowerCase());
  const headers = [...rows, ...all.map(({ in: place, name }) => `${place} ${name}`)].filter((row) =>
    /^header /.test(row),
  );
  const listed = rows.filter((row) => !isOwn(row));
  const sentRows = listSent(contract, await send(all, {}), headers);
  const source = `documented/${operationId}.yaml request`;
  findings.compare({
    place: "all that is sent",
    source,
    seen: sentRows.filter((row) => !isOwn(row)),
    expected: unique(listed),
  });
  await compareInputs(listed, all, send, source, findings);
  if (!Object.hasOwn(folder.protocol.components.securitySchemes ?? {}, "token")) return;
  // A page may list the headers of a signature, so none is asked for. It has to list the token where one is sent.
  const received = await send(all, { credentials: { token: "t" } });
  const withToken = listSent(contract, received, headers);
  const carried = folder.protocol.headers.filter(({ name }) => name.toLowerCase() in received.headers);
  const expected = unique([...rows.filter(isOwn), ...carried.map(({ name }) => `header ${name}`)]);
  const isText = (row: string) => {
    const { as, mandatory } = contract.request[row.replace("header ", "")] ?? {};
    return as?.toLowerCase() === "string" && mandatory !== true;
  };
  const seen = expected.filter((row) => isText(row) && (sentRows.includes(row) || withToken.includes(row)));
  findings.compare({ place: "headers of the protocol", source, seen, expected });
}

/** Each row is an input of its own, even where the client would send a header of that name by itself. */
async function compareInputs(
  listed: readonly string[],
  all: readonly Field[],
  send: Send,
  source: string,
  findings: Findings,
): Promise<void> {
  const isInput = (row: string) => all.some(({ in: place, name }) => `${place} ${name}` === row);
  const others = listed.filter((row) => /^header /.test(row) && !isInput(row));
  for (const row of others) {
    const name = row.replace("header ", "");
    const field = { in: "header", name, value: `${name} of a call` };
    const seen = sent(field, await send([...all, field], {}));
    findings.compare({ place: `input ${row}`, source, seen, expected: field.value });
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

async function compareOptions(all: readonly Field[], send: Send, source: string, findings: Findings): Promise<void> {
  const options: Readonly<Record<string, string>> = { region: "region-1", projectId: "project-1" };
  const received = await send(
    all.filter(({ option }) => !option),
    options,
  );
  for (const field of all.filter(({ option }) => option)) {
    const expected = options[String(field.option)];
    const seen = sent({ ...field, value: expected }, received);
    findings.compare({ place: `option for ${field.name}`, source, seen, expected });
  }
}

/** The response of a case, with 200. */
export function successOf(example: Case | undefined): Response {
  const { body } = example?.response ?? {};
  const headers = { "content-type": "application/json" };
  return new Response(body === undefined ? null : JSON.stringify(body), { headers });
}
