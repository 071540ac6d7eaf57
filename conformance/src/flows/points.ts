import type { FlowStore } from "@facsimile/runtime/flow";

/** What a process reaches outside of itself. */
export interface Outside {
  readonly store: FlowStore;
  readonly fetch: typeof globalThis.fetch;
}

/** Passes a point around each save and each request, polls among them, such as `before save 3`: there a process may be killed. */
export function withPoints({ store, fetch }: Outside, pass: (at: string) => Promise<void>): Outside {
  let saves = 0;
  let requests = 0;
  const around = async <Result>(name: string, act: () => Promise<Result>): Promise<Result> => {
    await pass(`before ${name}`);
    const result = await act();
    await pass(`after ${name}`);
    return result;
  };
  return {
    store: { load: store.load, save: (...given) => around(`save ${++saves}`, () => store.save(...given)) },
    fetch: (...given) => around(`request ${++requests}`, () => fetch(...given)),
  };
}
