import { ask, findMock, type Mock, MockProblem } from "./mock.ts";

/** What every panel is given by its page. */
export interface PanelData {
  readonly api: string;
  /** An operation that the mock has to know. */
  readonly operation: string;
}

/** A panel that uses a mock on this machine. Nothing is stored, and no other host is asked. */
export class BasePanel<Given extends PanelData> {
  protected readonly root: HTMLElement;
  protected readonly given: Given;
  protected mock: Mock | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
    this.given = JSON.parse(root.querySelector("script")?.textContent ?? "{}");
    this.on(".try-search", "click", () => this.search());
    this.on("[name=scenario]", "change", () => {
      const name = this.value("scenario");
      return this.control("PUT", "/scenario", { name, apiId: this.given.api }, `Scenario: ${name}.`);
    });
  }

  protected find<T extends HTMLElement>(selector: string): T {
    return this.root.querySelector(selector) as T;
  }

  protected value(name: string): string {
    return this.find<HTMLInputElement>(`[name=${name}]`).value;
  }

  protected on(selector: string, event: string, act: () => unknown): void {
    this.root.querySelector(selector)?.addEventListener(event, () => void this.guard(async () => act()));
  }

  // What goes wrong is said in the panel.
  protected async guard(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof MockProblem) this.#showMissing(error.message);
      else this.say(`${(error as Error).name}: ${(error as Error).message}`);
    }
  }

  protected say(text: string): void {
    this.find(".try-state").textContent = text;
  }

  /** Lets the buttons be pressed that need a mock. */
  protected enable(isFound: boolean): void {
    this.find<HTMLButtonElement>(".try-send").disabled = !isFound;
  }

  #showMissing(text: string): void {
    this.mock = undefined;
    this.find(".try-missing").hidden = false;
    this.find(".try-problem").textContent = text;
    this.enable(false);
    this.say("");
  }

  protected async search(): Promise<void> {
    this.say("Searching for a mock …");
    this.mock = await this.findMock();
    this.find(".try-missing").hidden = true;
    this.enable(true);
    this.say(`Mock found. Its clock shows ${this.mock.now.toISOString()}.`);
  }

  protected findMock(): Promise<Mock> {
    return findMock(this.value("address"), this.given.api, this.given.operation);
  }

  protected async ready(): Promise<Mock> {
    if (!this.mock) await this.search();
    return this.mock as Mock;
  }

  protected async control(method: string, path: string, body: object | undefined, said: string): Promise<void> {
    const { control } = await this.ready();
    await ask(control, method, path, body);
    this.say(said);
  }

  protected readInput(): Readonly<Record<string, unknown>> | undefined {
    const area = this.find<HTMLTextAreaElement>("[name=input]");
    try {
      const value: unknown = JSON.parse(area.value);
      if (typeof value === "object" && value !== null && !Array.isArray(value))
        return value as Readonly<Record<string, unknown>>;
      this.say("The input is not a JSON object. Fix: write the fields between { and }.");
    } catch (error) {
      this.say(`The input is not valid JSON: ${(error as Error).message}.`);
    }
    area.focus();
    return undefined;
  }
}

/** An element with a text. */
export function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
