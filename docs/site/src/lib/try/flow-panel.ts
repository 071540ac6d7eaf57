import { BasePanel, element } from "./base-panel.ts";
import { type FlowData, FlowRun, type StepResult } from "./flow-run.ts";

/** The panel that runs a flow against a mock on this machine, one step for each press of the button. */
export class FlowPanel extends BasePanel<FlowData> {
  #run: FlowRun | undefined;

  constructor(root: HTMLElement) {
    super(root);
    this.find<HTMLTextAreaElement>("[name=input]").value = JSON.stringify(this.given.input, null, 2);
    this.on(".try-send", "click", () => this.#alone(() => this.#step()));
    this.on(".try-rest", "click", () =>
      this.#alone(async () => {
        while (await this.#step());
      }),
    );
    this.on(".try-again", "click", () => this.#begin());
    void this.guard(() => this.search());
  }

  protected override enable(isFound: boolean): void {
    super.enable(isFound);
    this.find<HTMLButtonElement>(".try-rest").disabled = !isFound;
  }

  #begin(): void {
    this.#run = undefined;
    this.find(".flow-run").replaceChildren();
    this.enable(this.mock !== undefined);
    this.say("The next step is the first one.");
  }

  // A step that is on its way must not be made twice.
  async #alone(act: () => Promise<unknown>): Promise<void> {
    this.enable(false);
    await act();
    this.enable(this.mock !== undefined && (this.#run === undefined || this.#run.next !== undefined));
  }

  /** Whether there is another step to make. */
  async #step(): Promise<boolean> {
    const input = this.readInput();
    if (!input) return false;
    // Another page may have moved the clock.
    const mock = await this.findMock();
    this.mock = mock;
    this.#run ??= await FlowRun.begin(this.given, input, mock);
    const { next } = this.#run;
    if (!next) return false;
    const item = document.createElement("li");
    item.className = next.kind;
    this.find(".flow-run").append(item);
    item.append(element("p", `${next.name}: ${next.method}`));
    this.say(`${next.name} …`);
    const polls = element("p", "");
    polls.className = "flow-polls";
    const onPoll = (text: string) => {
      if (polls.textContent === "") item.append(polls);
      polls.textContent += `${text}\n`;
    };
    const result = await this.#run.advance(next, mock, onPoll);
    item.append(...describe(result));
    return this.#conclude(result);
  }

  #conclude({ step, problem }: StepResult): boolean {
    const { next } = this.#run as FlowRun;
    if (problem !== undefined) this.say(`${step.name} failed. ${problem}`);
    else this.say(next ? `Next: ${next.name}.` : "The flow is complete.");
    return problem === undefined && next !== undefined;
  }
}

function describe({ region, input, data, problem }: StepResult): Node[] {
  const details = document.createElement("details");
  details.append(
    element("summary", problem ?? `Completed${region === undefined ? "" : ` in ${region}`}`),
    showJson("Input", input),
    ...(problem === undefined ? [showJson("Result", data)] : []),
  );
  return [details];
}

function showJson(title: string, value: unknown): HTMLElement {
  const figure = document.createElement("figure");
  const text = element("pre", JSON.stringify(value, null, 2));
  // It scrolls, so the keyboard has to reach it.
  text.tabIndex = 0;
  figure.append(element("figcaption", title), text);
  return figure;
}
