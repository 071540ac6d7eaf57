import type { FlowEntry, FlowStepEntry } from "../../../../src/model/index.ts";
import { call, follow } from "./call.ts";
import { listRegions, type Mock, openRegion, type RegionEndpoint } from "./mock.ts";

/** What the page gives of its flow. */
export interface FlowData {
  readonly api: string;
  readonly operation: string;
  readonly clients: readonly string[];
  readonly destination?: FlowEntry["destination"];
  readonly steps: readonly Omit<FlowStepEntry, "description">[];
  readonly input: Readonly<Record<string, unknown>>;
}

type Step = FlowData["steps"][number];
type Values = Readonly<Record<string, unknown>>;

/** What a step led to. */
export interface StepResult {
  readonly step: Step;
  readonly region: string | undefined;
  readonly input: Values;
  readonly data: unknown;
  readonly problem: string | undefined;
}

/** A flow on its way, one step after the other. */
export class FlowRun {
  readonly #flow: FlowData;
  readonly #endpoints: Readonly<Record<string, RegionEndpoint>>;
  /** What pointers lead into. */
  readonly #known: Record<string, unknown>;
  #at = 0;

  private constructor(flow: FlowData, input: Values, endpoints: Readonly<Record<string, RegionEndpoint>>) {
    this.#flow = flow;
    this.#endpoints = endpoints;
    this.#known = { input };
  }

  /** Begins a flow. Each of its clients calls a region of its own. */
  static async begin(flow: FlowData, input: Values, mock: Mock): Promise<FlowRun> {
    const known = flow.clients.length > 0 ? await listRegions(mock, flow.api) : [];
    const { destination } = flow;
    const target = destination && String(input[destination.input]);
    const others = known.filter((region) => region !== target);
    const open = async (client: string, at: number): Promise<[string, RegionEndpoint]> => {
      const region = destination?.clients.includes(client) ? target : others[at];
      return [client, await openRegion(mock, flow.api, region ?? "")];
    };
    return new FlowRun(flow, input, Object.fromEntries(await Promise.all(flow.clients.map(open))));
  }

  /** The step that is next; none at the end. */
  get next(): Step | undefined {
    return this.#flow.steps[this.#at];
  }

  /** Makes the next step. */
  async advance(step: Step, mock: Mock, onPoll: (text: string) => void): Promise<StepResult> {
    const { api } = this.#flow;
    const region = this.#endpoints[step.client ?? ""];
    const input = this.#fill(step.input);
    const progress = ({ observed, percent }: { observed: string; percent?: number }) =>
      onPoll(`${mock.now.toISOString().slice(11, 19)}  ${observed}${percent === undefined ? "" : `  ${percent} %`}`);
    const { data, problem } =
      step.kind === "call"
        ? await call(api, step.method, input, mock, region)
        : await follow(api, step.method, input, mock, progress, region);
    this.#known[step.name] = { input, response: data };
    if (problem === undefined) this.#at += 1;
    return { step, region: region?.region, input, data, problem };
  }

  #fill(templates: Step["input"]): Values {
    const read = (pointer: string): unknown =>
      pointer
        .split("/")
        .slice(1)
        .reduce<unknown>((value, name) => (value as Values | null | undefined)?.[name], this.#known);
    const filled = Object.entries(templates).map(([field, template]) => {
      if (typeof template === "string") return [field, read(template)];
      if (Array.isArray(template)) return [field, template.map(read)];
      return [field, "const" in template ? template.const : crypto.randomUUID()];
    });
    return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
  }
}
