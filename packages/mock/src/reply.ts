import { type MockAnswer, originHeaders, problemAnswer } from "./answer.ts";
import { type Choice, chooseReply } from "./choice.ts";
import type { MockOperation } from "./operation.ts";
import { explainIgnored, formatPreference, readPreference } from "./preference.ts";

/** Replies to a request that keeps the contract, with what its `Prefer` header asks for. */
export async function reply(operation: MockOperation, prefer: string | undefined): Promise<MockAnswer> {
  const preference = readPreference(prefer);
  const choice = chooseReply(operation, preference);
  if (!choice) return refusePreference(operation, prefer);
  const { status, name, example } = choice;
  const { body, contentType } = await readReply(operation, choice);
  const headers = Object.entries(example?.reply.header ?? {}).map(([key, value]) => [key.toLowerCase(), String(value)]);
  const applied = formatPreference(preference);
  const reason = explainIgnored(prefer);
  return {
    status,
    headers: {
      ...Object.fromEntries(headers),
      ...(applied !== "" && { "preference-applied": applied }),
      ...(body !== "" && { "content-type": contentType }),
      ...originHeaders(example?.evidence ?? "assumed", name),
    },
    body,
    ...(reason !== undefined && { reason }),
  };
}

// A case without a body is documented as empty; Prism would make one up.
async function readReply({ prism }: MockOperation, { status, name, example }: Choice) {
  if (example && example.reply.body === undefined) return { body: "", contentType: "" };
  return prism(status, name);
}

function refusePreference({ operationId, cases, statuses }: MockOperation, prefer = ""): MockAnswer {
  const detail = `${operationId} has no reply for Prefer: ${prefer}. Mend: ask for one of these codes or examples.`;
  const codes = [...new Set([...statuses, ...[...cases.values()].map(({ reply: { status } }) => status)])];
  return problemAnswer(400, "There is no such reply", detail, { codes, examples: [...cases.keys()] });
}
