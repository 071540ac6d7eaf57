import { explainSignature, readServerText } from "@facsimile/runtime/explain";
import { type Example, readExamples } from "./examples.ts";
import { type Entered, type Stages, signEntered } from "./sign.ts";

const stages = ["canonicalRequest", "stringToSign", "signature", "authorization"] as const;

/** Shows every stage of a signature while a request is typed. Nothing leaves the page. */
class SignatureExplorer extends HTMLElement {
  #examples: readonly Example[] = [];

  connectedCallback(): void {
    this.addEventListener("input", (event) => {
      if ((event.target as HTMLElement).getAttribute("name") === "example") this.#fill();
      void this.#show();
    });
    void this.#start();
  }

  async #start(): Promise<void> {
    this.#examples = await readExamples();
    const select = this.#field("example") as unknown as HTMLSelectElement;
    select.replaceChildren(...this.#examples.map(({ title }, at) => new Option(title, String(at))));
    this.#fill();
    await this.#show();
  }

  #field(name: string): HTMLInputElement {
    return this.querySelector(`[name=${name}]`) as HTMLInputElement;
  }

  #fill(): void {
    const example = this.#examples[Number(this.#field("example").value)];
    if (!example) return;
    for (const [name, value] of Object.entries(example.entered)) this.#field(name).value = value;
  }

  #read(): Entered {
    const names = ["scheme", "method", "url", "headers", "body", "keyId", "secret", "signedHeaders"] as const;
    return Object.fromEntries(names.map((name) => [name, this.#field(name).value])) as unknown as Entered;
  }

  async #show(): Promise<void> {
    const problem = this.querySelector(".explorer-problem") as HTMLElement;
    try {
      const signed = await signEntered(this.#read());
      for (const stage of stages) this.#output(stage, signed[stage]);
      problem.textContent = "";
      this.#compare(signed);
    } catch (error) {
      problem.textContent = (error as Error).message;
      for (const stage of stages) this.#output(stage, "");
    }
    this.dataset.shown = String(Number(this.dataset.shown ?? "0") + 1);
  }

  #output(stage: string, text: string): void {
    (this.querySelector(`[data-stage=${stage}]`) as HTMLElement).textContent = text;
  }

  #compare(signed: Stages): void {
    const server = this.#field("server").value;
    const result = this.querySelector(".explorer-result") as HTMLElement;
    result.replaceChildren(...(server.trim() === "" ? [] : compareTexts(signed, server)));
  }
}

function compareTexts(signed: Stages, server: string): HTMLElement[] {
  const text = readServerText(server).trim();
  if (text === signed.signature || text === signed.authorization) return [paragraph("The signatures are the same.")];
  for (const stage of [signed.canonicalRequest, signed.stringToSign]) {
    const explained = explain(stage, server);
    if (explained) return explained;
  }
  return [
    paragraph(
      "This is neither a canonical request nor a string to sign of this scheme. Fix: paste the whole text, or the service's message.",
    ),
  ];
}

function explain(signed: string, server: string): HTMLElement[] | undefined {
  try {
    const { cause, differences } = explainSignature({ signed, server });
    return [
      paragraph(
        differences.length === 0
          ? `Both texts are the same. If the signature differs: ${cause}.`
          : `Probable cause: ${cause}.`,
      ),
      ...differences.map(({ part, signed: here = "(none)", server: there = "(none)", cause: why }) => {
        const item = document.createElement("dl");
        item.append(...pair(part, why), ...pair("here", here), ...pair("there", there));
        return item;
      }),
    ];
  } catch (error) {
    // A text of another stage: the next one is tried.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function pair(name: string, value: string): HTMLElement[] {
  const [term, text] = [document.createElement("dt"), document.createElement("dd")];
  term.textContent = name;
  text.textContent = value;
  return [term, text];
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

customElements.define("signature-explorer", SignatureExplorer);
