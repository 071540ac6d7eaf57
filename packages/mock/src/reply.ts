import { type MockAnswer, originHeaders, problemAnswer } from "./answer.ts";
import { type Choice, chooseReply } from "./choice.ts";
import type { MockOperation } from "./operation.ts";
import { formatPreference, type Preference } from "./preference.ts";

/** Replies to a request that keeps the contract with the code and example that are preferred. */
export async function reply(operation: MockOperation, preference: Preference): Promise<MockAnswer> {
  const choice = chooseReply(operation, preference);
  if (!choice) return refusePreference(operation, preference);
  const { status, name, example } = choice;
  const { body, contentType } = await readReply(operation, choice);
  const headers = Object.entries(example?.response.header ?? {}).map(([key, value]) => [
    key.toLowerCase(),
    String(value),
  ]);
  return {
    status,
    headers: {
      ...Object.fromEntries(headers),
      ...(body !== "" && { "content-type": contentType }),
      ...originHeaders(example?.evidence ?? "assumed", name),
    },
    body,
  };
}

// A case without a body is documented as empty; Prism would make one up.
async function readReply({ prism }: MockOperation, { status, name, example }: Choice) {
  if (example && example.response.body === undefined) return { body: "", contentType: "" };
  return prism(status, name);
}

function refusePreference({ operationId, cases, statuses }: MockOperation, preference: Preference): MockAnswer {
  const wanted = formatPreference(preference, ["code", "example"]);
  const detail = `${operationId} has no reply for Prefer: ${wanted}. Mend: ask for one of these codes or examples.`;
  const codes = [...new Set([...statuses, ...[...cases.values()].map(({ response: { status } }) => status)])];
  return problemAnswer(400, "There is no such reply", detail, { codes, examples: [...cases.keys()] });
}
