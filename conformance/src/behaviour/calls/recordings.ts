import { createClock } from "@facsimile/mock";
import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";
import { findSuccess } from "../../expected-outcome.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { readVectors } from "../vectors.ts";
import { successOf } from "./fields.ts";
import { inputOf, isOf, lowerCase, type Recording, timeOf } from "./recorded-requests.ts";

/** The client sends and signs what the vendor's SDK did. */
export const signedRecordings: Behaviour = {
  name: "signed recordings",
  async run(api, operation) {
    const { signing } = api.folder.protocol;
    const { cases } = readVectors<{ cases: readonly Recording[] }>("signing", signing);
    const findings = createFindings(operation);
    for (const recording of cases.filter((one) => isOf(operation, one))) {
      const source = `vectors/signing/${signing}.json: ${recording.name}`;
      const plain = await sendRecorded(api, operation, recording, {});
      const { url, method, body } = recording.request;
      const expected = { url: decoded(url), method, body };
      const seen = { url: decoded(plain.url), method: plain.method, body: plain.body };
      findings.compare({ place: "request", source, seen, expected });
      // What the SDK signs beyond ours is added, so that the signatures are over the same headers.
      const extra = Object.entries(lowerCase(recording.request.headers)).filter(
        ([name]) => recording.signedHeaders.includes(name) && !plain.headers.has(name),
      );
      const same = await sendRecorded(api, operation, recording, Object.fromEntries(extra));
      const [, names = "", signature] =
        /SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(same.headers.get("authorization") ?? "") ?? [];
      findings.compare({ place: "signed headers", source, seen: names.split(";"), expected: recording.signedHeaders });
      findings.compare({ place: "signature", source, seen: signature, expected: recording.signature });
    }
    return findings.list();
  },
};

function decoded(url: string): object {
  const { origin, pathname, searchParams } = new URL(url);
  return { origin, pathname, query: [...searchParams].sort() };
}

async function sendRecorded(
  api: ApiUnderTest,
  { method, document, cases }: OperationUnderTest,
  recording: Recording,
  headers: Record<string, string>,
) {
  const [id = "", secret = ""] = api.folder.protocol.credentials;
  const credentials = { [id]: recording.credentials.accessKeyId, [secret]: recording.credentials.secret };
  const success = findSuccess(document, cases);
  let sent = new Request("http://unsent");
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    sent = new Request(input, init);
    return successOf(success);
  };
  const { origin } = new URL(recording.request.url);
  const client = api.createClient({ endpoint: origin, credentials, fetch, ...timeOf(recording) });
  await client[method]?.(inputOf({ document }, recording), { headers });
  return { url: sent.url, method: sent.method, headers: sent.headers, body: await sent.text() };
}

interface RecordedRequest extends Recording {
  readonly api: string;
  readonly clock: string;
  readonly accepted: boolean;
  readonly code?: string;
}

// What is of no operation is tried once.
function isTriedBy({ operations }: ApiUnderTest, operation: OperationUnderTest, recorded: RecordedRequest): boolean {
  const owner = operations.find((one) => isOf(one, recorded)) ?? operations[0];
  return owner === operation;
}

/** The mock accepts and refuses what the vendor's SDKs sent, as recorded. */
export const acceptedRecordings: Behaviour = {
  name: "accepted recordings",
  async run(api, operation) {
    const protocol = api.folder.protocol.id;
    const { cases } = readVectors<{ cases: readonly RecordedRequest[] }>("requests", protocol);
    const findings = createFindings(operation);
    const own = cases.filter((one) => one.api === api.id && isTriedBy(api, operation, one));
    for (const { name, request, credentials, clock, accepted, code } of own) {
      const keys = { [credentials.accessKeyId]: credentials.secret };
      const fetch = api.createMock({ keys, clock: createClock(new Date(clock)), stateful: false });
      const { body, ...init } = request;
      const response = await fetch(request.url, { ...init, ...(body && { body }) });
      const [, found] = /(?:"Code":"|<Code>)([\w.-]+)/.exec(await response.text()) ?? [];
      const seen = response.headers.has("x-facsimile-case") ? "accepted" : found;
      const source = `vectors/requests/${protocol}.json: ${name}`;
      findings.compare({ place: "verdict of the mock", source, seen, expected: accepted ? "accepted" : code });
    }
    return findings.list();
  },
};
