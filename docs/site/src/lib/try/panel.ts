import { divideJson } from "../json-html.ts";
import { call, follow, type Outcome, type WireText } from "./call.ts";
import { advance, ask, findMock, lastCall, type Mock, MockProblem } from "./mock.ts";

/** What the page gives to its panel. */
interface Given {
  readonly api: string;
  readonly operation: string;
  readonly method: string;
  readonly inputs: readonly { readonly name: string; readonly input: object }[];
  readonly waiters: readonly { readonly method: string; readonly needs: readonly string[] }[];
}

/** The panel that sends an operation to a mock on this machine. Nothing is stored, and no other host is asked. */
export class TryPanel {
  readonly #root: HTMLElement;
  readonly #given: Given;
  #mock: Mock | undefined;
  #seen = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#given = JSON.parse(root.querySelector("script")?.textContent ?? "{}");
    this.#on("[name=case]", "change", () => this.#fill());
    this.#on(".try-look", "click", () => this.#look());
    this.#on(".try-send", "click", () => this.#send());
    this.#on(".try-reset", "click", () =>
      this.#control("POST", "/reset", undefined, "Jobs, faults and scenarios are as at the start."),
    );
    this.#on("[name=scenario]", "change", () => {
      const name = this.#value("scenario");
      return this.#control("PUT", "/scenario", { name, apiId: this.#given.api }, `Scenario: ${name}.`);
    });
    this.#on("[name=fault]", "change", () => this.#setFault());
    for (const button of root.querySelectorAll<HTMLButtonElement>("[data-advance]"))
      button.addEventListener("click", () => void this.#guard(() => this.#advance(Number(button.dataset.advance))));
    this.#fill();
    void this.#guard(() => this.#look());
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.#root.querySelector(selector) as T;
  }

  #value(name: string): string {
    return this.#find<HTMLInputElement>(`[name=${name}]`).value;
  }

  #on(selector: string, event: string, act: () => unknown): void {
    this.#find(selector).addEventListener(event, () => void this.#guard(async () => act()));
  }

  // What goes wrong is said in the panel.
  async #guard(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof MockProblem) this.#showMissing(error.message);
      else this.#say(`${(error as Error).name}: ${(error as Error).message}`);
    }
  }

  #say(text: string): void {
    this.#find(".try-state").textContent = text;
  }

  #showMissing(text: string): void {
    this.#mock = undefined;
    this.#find(".try-missing").hidden = false;
    this.#find(".try-problem").textContent = text;
    this.#find<HTMLButtonElement>(".try-send").disabled = true;
    this.#say("");
  }

  #fill(): void {
    const chosen = this.#given.inputs.find(({ name }) => name === this.#value("case")) ?? this.#given.inputs[0];
    this.#find<HTMLTextAreaElement>("[name=input]").value = JSON.stringify(chosen?.input ?? {}, null, 2);
  }

  async #look(): Promise<void> {
    this.#say("Looking for a mock …");
    this.#mock = await findMock(this.#value("address"), this.#given.api, this.#given.operation);
    this.#find(".try-missing").hidden = true;
    this.#find<HTMLButtonElement>(".try-send").disabled = false;
    this.#say(`Mock found. Its clock shows ${this.#mock.now.toISOString()}.`);
  }

  async #ready(): Promise<Mock> {
    if (!this.#mock) await this.#look();
    return this.#mock as Mock;
  }

  async #control(method: string, path: string, body: object | undefined, said: string): Promise<void> {
    const { control } = await this.#ready();
    await ask(control, method, path, body);
    this.#say(said);
  }

  async #advance(milliseconds: number): Promise<void> {
    const mock = await this.#ready();
    await advance(mock, milliseconds);
    this.#say(`The mock's clock shows ${mock.now.toISOString()}.`);
  }

  async #setFault(): Promise<void> {
    const kind = this.#value("fault");
    if (kind === "") return this.#control("DELETE", "/faults", undefined, "No faults.");
    const rule = { match: { operation: this.#given.operation }, times: 1, fault: { kind } };
    return this.#control("PUT", "/faults", { rules: [rule] }, `The next call meets the fault ${kind}.`);
  }

  #readInput(): object | undefined {
    const area = this.#find<HTMLTextAreaElement>("[name=input]");
    try {
      const value: unknown = JSON.parse(area.value);
      if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
      this.#say("The input is not a JSON object. Fix: write the fields between { and }.");
    } catch (error) {
      this.#say(`The input is not valid JSON: ${(error as Error).message}.`);
    }
    area.focus();
    return undefined;
  }

  async #send(): Promise<void> {
    const input = this.#readInput();
    if (!input) return;
    const { api, operation, method } = this.#given;
    // Another page may have moved the clock.
    this.#mock = await findMock(this.#value("address"), api, operation);
    this.#say("Sent …");
    const outcome = await call(api, method, input, this.#mock);
    const journaled = await lastCall(this.#mock, api, this.#seen);
    this.#seen = journaled?.sequence ?? this.#seen;
    this.#find(".try-result").hidden = false;
    this.#showWire(".try-sent", outcome.sent, "Nothing was sent.");
    this.#showWire(".try-received", outcome.received, "No response came.");
    this.#showVerdict(outcome, journaled);
    this.#find(".try-job").replaceChildren();
    if (outcome.problem === undefined) await this.#follow({ ...input, ...(outcome.data as object) }, this.#mock);
  }

  #showVerdict({ problem }: Outcome, journaled: Awaited<ReturnType<typeof lastCall>>): void {
    const { source, evidence, case: name, reason } = journaled?.response ?? {};
    const from = source ? `Source of the response: ${source}, ${evidence}${name ? `, case ${name}` : ""}. ` : "";
    const executed = journaled ? `The operation was ${journaled.executed ? "" : "not "}executed.` : "";
    this.#say(problem ? `Refused or failed. ${problem}` : "Completed.");
    const lines = [from + executed, ...(reason ? [`The mock's reason: ${reason}`] : [])];
    this.#find(".try-reason").replaceChildren(...lines.map((line) => element("p", line)));
  }

  async #follow(input: Readonly<Record<string, unknown>>, mock: Mock): Promise<void> {
    const waiter = this.#given.waiters.find(({ needs }) => needs.every((name) => input[name] !== undefined));
    if (!waiter) return;
    const list = document.createElement("ol");
    this.#find(".try-job").replaceChildren(element("p", `The job, followed with ${waiter.method}:`), list);
    const { data, problem } = await follow(this.#given.api, waiter.method, input, mock, ({ observed, percent }) => {
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
    this.#find(".try-job").append(result);
    this.#say(problem ? "The job failed." : "Completed, and the job has ended.");
  }

  #showWire(selector: string, wire: WireText | undefined, missing: string): void {
    const body = divideJson(wire ? prettify(wire.body) : "");
    const pieces = body.map((piece) => (piece.tag ? element(piece.tag, piece.text) : piece.text));
    const head = wire ? `${wire.head}${body.length > 0 ? "\n\n" : ""}` : missing;
    this.#find(selector).replaceChildren(head, ...pieces);
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

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
