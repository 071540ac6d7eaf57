import { createMemoryStore } from "@facsimile/runtime/flow";
import { type FlowUnderTest, listFlows, markersOf, markInput } from "../../flows/index.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";

/** Every flow executes each of its calls once and reaches its end, also if a response is lost whose call bears a mark. */
export const flows: Behaviour = {
  name: "flows",
  async run(api, operation) {
    const findings = createFindings(operation);
    const begun = listFlows(api).filter(
      ({ flow: { steps } }) => callsOf(steps)[0]?.operation === operation.operationId,
    );
    for (const one of begun) {
      const { flow, markers, changing } = one;
      const expected = { isReached: true, ...Object.fromEntries(changing.map((name) => [name, 1])) };
      const marked = callsOf(flow.steps).filter(({ name }) => markers[name]?.length);
      for (const lost of [undefined, ...marked.map((step) => step.operation)]) {
        const place = `${flow.name}${lost ? `, the response of ${lost} is lost` : ""}`;
        findings.compare({ place, source: `flows.yaml ${flow.name}`, seen: await execute(one, lost), expected });
      }
    }
    return findings.list();
  },
};

function callsOf(steps: FlowUnderTest["flow"]["steps"]) {
  return steps.filter((step) => step.kind === "call");
}

/** Whether a run of a flow ends with a result of its last step, and how often it executes each call that changes something; or why it fails. */
async function execute(flow: FlowUnderTest, lost: string | undefined) {
  const rule = { match: { operation: lost ?? "" }, nth: 1, fault: { kind: "lost-response" as const } };
  const { fetch, clock, connect } = flow.setUp({ faults: { rules: lost === undefined ? [] : [rule] } });
  const options = { store: createMemoryStore(), id: "run-1", clock: clock.now, marker: markersOf(flow) };
  try {
    const result = await flow.run(connect(fetch), markInput(flow), options as never);
    const isReached = Object.values(result as object).at(-1) !== undefined;
    const [counts = {}] = Object.values(fetch.mock.journal.executions());
    return { isReached, ...Object.fromEntries(flow.changing.map((name) => [name, counts[name] ?? 0])) };
  } catch (error) {
    return String(error);
  }
}
