import { divideJson } from "../json-html.ts";
import { BasePanel, element, type PanelData } from "./base-panel.ts";
import { call, follow, type Outcome, type WireText } from "./call.ts";
import { advance, lastCall, type Mock } from "./mock.ts";

/** What the page gives to its panel. */
interface Given extends PanelData {
  readonly method: string;
  readonly inputs: readonly { readonly name: string; readonly input: object }[];
  readonly waiters: readonly { readonly method: string; readonly needs: readonly string[] }[];
}

/** The panel that sends an operation to a mock on this machine. Nothing is stored, and no other host is asked. */
export class TryPanel extends BasePanel<Given> {
  #seen = 0;

  constructor(root: HTMLElement) {
    super(root);
    this.on("[name=case]", "change", () => this.#fill());
    this.on(".try-send", "click", () => this.#send());
    this.on(".try-reset", "click", () =>
      this.control("POST", "/reset", undefined, "Jobs, faults and scenarios are as at the start."),
    );
    this.on("[name=fault]", "change", () => this.#setFault());
    for (const button of root.querySelectorAll<HTMLButtonElement>("[data-advance]"))
      button.addEventListener("click", () => void this.guard(() => this.#advance(Number(button.dataset.advance))));
    this.#fill();
    void this.guard(() => this.search());
  }

  #fill(): void {
    const chosen = this.given.inputs.find(({ name }) => name === this.value("case")) ?? this.given.inputs[0];
    this.find<HTMLTextAreaElement>("[name=input]").value = JSON.stringify(chosen?.input ?? {}, null, 2);
  }

  async #advance(milliseconds: number): Promise<void> {
    const mock = await this.ready();
    await advance(mock, milliseconds);
    this.say(`The mock's clock shows ${mock.now.toISOString()}.`);
  }

  async #setFault(): Promise<void> {
    const kind = this.value("fault");
    if (kind === "") return this.control("DELETE", "/faults", undefined, "No faults.");
    const rule = { match: { operation: this.given.operation }, times: 1, fault: { kind } };
    return this.control("PUT", "/faults", { rules: [rule] }, `The next call meets the fault ${kind}.`);
  }

  async #send(): Promise<void> {
    const input = this.readInput();
    if (!input) return;
    const { api, method } = this.given;
    // Another page may have moved the clock.
    this.mock = await this.findMock();
    this.say("Sent …");
    const outcome = await call(api, method, input, this.mock);
    const journaled = await lastCall(this.mock, api, this.#seen);
    this.#seen = journaled?.sequence ?? this.#seen;
    this.find(".try-result").hidden = false;
    this.#showWire(".try-sent", outcome.sent, "Nothing was sent.");
    this.#showWire(".try-received", outcome.received, "No response came.");
    this.#showVerdict(outcome, journaled);
    this.find(".try-job").replaceChildren();
    if (outcome.problem === undefined) await this.#follow({ ...input, ...(outcome.data as object) }, this.mock);
  }

  #showVerdict({ problem }: Outcome, journaled: Awaited<ReturnType<typeof lastCall>>): void {
    const { source, evidence, case: name, reason } = journaled?.response ?? {};
    const from = source ? `Source of the response: ${source}, ${evidence}${name ? `, case ${name}` : ""}. ` : "";
    const executed = journaled ? `The operation was ${journaled.executed ? "" : "not "}executed.` : "";
    this.say(problem ? `Refused or failed. ${problem}` : "Completed.");
    const lines = [from + executed, ...(reason ? [`The mock's reason: ${reason}`] : [])];
    this.find(".try-reason").replaceChildren(...lines.map((line) => element("p", line)));
  }

  async #follow(input: Readonly<Record<string, unknown>>, mock: Mock): Promise<void> {
    const waiter = this.given.waiters.find(({ needs }) => needs.every((name) => input[name] !== undefined));
    if (!waiter) return;
    const list = document.createElement("ol");
    this.find(".try-job").replaceChildren(element("p", `The job, followed with ${waiter.method}:`), list);
    const { data, problem } = await follow(this.given.api, waiter.method, input, mock, ({ observed, percent }) => {
      list.append(
        element(
          "li",
          `${mock.now.toISOString().slice(11, 19)}  ${observed}${percent === undefined ? "" : `  ${percent} %`}`,
        ),
      );
    });
    const result = element("pre", problem ?? JSON.stringify(data, null, 2));
    // It scrolls, so the keyboard has to reach it.
    result.tabIndex = 0;
    this.find(".try-job").append(result);
    this.say(problem ? "The job failed." : "Completed, and the job has ended.");
  }

  #showWire(selector: string, wire: WireText | undefined, missing: string): void {
    const body = divideJson(wire ? prettify(wire.body) : "");
    const parts = body.map((part) => (part.tag ? element(part.tag, part.text) : part.text));
    const head = wire ? `${wire.head}${body.length > 0 ? "\n\n" : ""}` : missing;
    this.find(selector).replaceChildren(head, ...parts);
  }
}

function prettify(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // What is not JSON is shown as it came.
    return body;
  }
}
