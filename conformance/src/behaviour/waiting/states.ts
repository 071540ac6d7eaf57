import type { Waiter as WaiterFile } from "@facsimile/catalog";
import { lowerFirst } from "@facsimile/checks/tables";
import { WaitError, type Waiter } from "@facsimile/runtime";
import { waitFor } from "@facsimile/runtime/waiting";
import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";
import { isSuccess } from "../../expected-outcome.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { endpoint } from "../mock-under-test.ts";
import { readVectors } from "../vectors.ts";
import { asOnlyPage, onlyPages, paginationOf } from "./only-page.ts";
import { createSendOf } from "./send.ts";

type Values = Readonly<Record<string, unknown>>;

/** A waiter sends only what the contract allows, and reads the state in every documented response of what it polls. */
export const states: Behaviour = {
  name: "states",
  async run(api, operation) {
    const findings = createFindings(operation);
    const polling = Object.entries(api.folder.waiters).filter(
      ([, { call }]) => call.operation === operation.operationId,
    );
    const mock = api.createMock({ stateful: false });
    for (const [name, file] of polling) {
      const given = readGiven(api.id, name);
      const { error } = await wait(api, name, given, onlyPages(api, mock));
      // A poll that was refused would be an ApiError or an InputError.
      const refusal = error === undefined || error instanceof WaitError ? "" : String(error);
      findings.compare({ place: `waitFor${name}`, source: `waiters.yaml ${name}`, seen: refusal, expected: "" });
      for (const [example, { response }] of Object.entries(operation.cases).filter(([, one]) =>
        isSuccess(operation.document, one),
      )) {
        const { input, state } = readItem(operation, file, response.body, given);
        const fetch = async (asked: string | URL | Request) => Response.json(asOnlyPage(api, asked, response.body));
        const { error: thrown, observed } = await wait(api, name, input, fetch);
        const because = thrown === undefined || thrown instanceof WaitError ? thrown?.because : String(thrown);
        findings.compare({
          place: `waitFor${name} of case ${example}`,
          source: `documented/${operation.operationId}.yaml cases.${example}`,
          seen: { isObserved: observed.includes(state), because },
          expected: { isObserved: true, because: endOf(file, state) },
        });
      }
    }
    return findings.list();
  },
};

function endOf(file: WaiterFile, state: string): string | undefined {
  const [, end] = Object.entries(file.state.values).find(([one]) => one.toLowerCase() === state.toLowerCase()) ?? [];
  const isDoubted = file.mayBeStale?.ends.some((stale) => stale === end);
  if (end === undefined || end === "pending" || isDoubted) return "deadline";
  return end === "success" ? undefined : "failure";
}

// An input that the vectors give a waiter.
function readGiven(api: string, name: string): Values {
  const { cases } = readVectors<{ cases: readonly { waiter: string; input: Values }[] }>("waiters", api);
  return cases.find(({ waiter }) => waiter === name)?.input ?? {};
}

async function wait(api: ApiUnderTest, name: string, input: object, fetch: typeof globalThis.fetch) {
  // Without a region, so that nothing but the waiter tells it.
  const send = createSendOf(api, { endpoint, fetch });
  const waiter = api.exports[`${lowerFirst(name)}Waiter`] as Waiter<object, unknown>;
  let observed = "";
  const onProgress = (progress: { observed: string }) => {
    ({ observed } = progress);
  };
  try {
    await waitFor(send, waiter, input, { deadline: 0, onProgress, sleep: async () => undefined });
    return { observed, error: undefined };
  } catch (error) {
    return { observed, error };
  }
}

// An input that fits the first item of a response, and the state that the item shows.
function readItem(operation: OperationUnderTest, file: WaiterFile, body: unknown, given: Values) {
  if (!file.match) return { input: given, state: String(readAt(body, file.state.at) ?? "unknown") };
  const [item] = (readAt(body, paginationOf(operation).items ?? "") ?? []) as unknown[];
  if (!item) return { input: given, state: "absent" };
  const isMany = Array.isArray(readAt(given, file.targets));
  const values = Object.entries(file.match).map(([at, from]) => {
    const value = String(readAt(item, at));
    return from === "/target" ? [file.targets.slice(1), isMany ? [value] : value] : [from.slice(1), value];
  });
  return {
    input: { ...given, ...Object.fromEntries(values) },
    state: String(readAt(item, file.state.at) ?? "unknown"),
  };
}

function readAt(value: unknown, pointer: string): unknown {
  const [, ...steps] = pointer.split("/");
  return steps.reduce<unknown>((at, step) => (at as Values | undefined)?.[step], value);
}
