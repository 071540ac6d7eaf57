import { type JsonSchema, type OpenApiDocument, operationsOf, type Response, resolve } from "@facsimile/catalog";

type Body = Readonly<Record<string, unknown>>;

/** What an error tells besides its code: its text, and the members that its envelope lacks. */
export interface DescribedError {
  readonly text: unknown;
  readonly missing: readonly string[];
}

// Each envelope with the member of its code, as vectors/errors prints them; the gateway of Huawei Cloud has one more member.
const envelopes = [
  { code: "Code", text: "Message", members: ["RequestId", "HostId"] },
  { code: "error_code", text: "error_msg", members: [] },
  { code: "code", text: "message", members: [] },
];

/** Reads the body of an error in the envelope that it is in; undefined if it is in none. */
export function describeError(whole: unknown): DescribedError | undefined {
  const { error } = (whole ?? {}) as { error?: Body };
  const body = error ?? (whole as Body | null) ?? {};
  const envelope = envelopes.find(({ code }) => code in body);
  if (!envelope) return undefined;
  const isOfGateway = /^APIGW\./.test(String(body.error_code));
  const members = [envelope.text, ...envelope.members, ...(isOfGateway ? ["request_id"] : [])];
  return { text: body[envelope.text], missing: members.filter((name) => typeof body[name] !== "string") };
}

/** What an error that the mock makes itself lacks, and which ids and hosts in it are not those of the call. */
export function envelopeFaults(body: unknown, host: string): string[] {
  const { HostId = host } = (body ?? {}) as Body;
  const missing = describeError(body)?.missing ?? ["an envelope"];
  return [
    ...missing.map((name) => `without ${name}`),
    ...oddIds(body).map((id) => `the id ${id}`),
    ...(HostId === host ? [] : [`the host ${HostId}`]),
  ];
}

/** Ids of the call that are not as a vendor makes them: 32 hexadecimal digits, with hyphens or without. */
export function oddIds(body: unknown): unknown[] {
  const { RequestId, request_id } = (body ?? {}) as Body;
  return [RequestId, request_id].filter(
    (id) => id !== undefined && !/^[\da-f]{32}$/i.test(String(id).replaceAll("-", "")),
  );
}

/** A document for each envelope that its errors may come in: it has that one alone. */
export function listEnvelopes(document: OpenApiDocument): OpenApiDocument[] {
  const [entry] = operationsOf(document);
  if (!entry) return [];
  const responses = Object.entries(entry.operation.responses).map(([status, reference]) => {
    const response = resolve<Response>(document, reference);
    return { status, response, schemas: alternativesOf(response) };
  });
  const count = Math.max(1, ...responses.map(({ schemas }) => schemas.length));
  return Array.from({ length: count }, (_, at) => {
    const own = responses.map(({ status, response, schemas: { [at]: schema } }) => [
      status,
      schema ? { ...response, content: { "application/json": { schema } } } : response,
    ]);
    const operation = { ...entry.operation, responses: Object.fromEntries(own) };
    return { ...document, paths: { [entry.path]: { [entry.method]: operation } } };
  });
}

function alternativesOf({ content }: Response): readonly JsonSchema[] {
  const [media] = Object.values(content ?? {});
  return (media?.schema?.anyOf ?? []) as readonly JsonSchema[];
}
