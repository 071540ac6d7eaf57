import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { listApis } from "@facsimile/catalog";
import { type ApiUnderTest, loadApiUnderTest } from "./api-under-test.ts";
import { behaviours, countShown, describeCase, type Pins, pinsFile } from "./behaviour/index.ts";

// npm run pin -w @facsimile/conformance: counts what the suites try today.
const root = join(import.meta.dirname, "../..");
const pins: Record<string, Pins> = {};
for (const id of listApis(root)) pins[id] = await countApi(await loadApiUnderTest(join(root, "packages/clients", id)));
writeFileSync(join(root, pinsFile), `${JSON.stringify(pins, null, 2)}\n`);

async function countApi(api: ApiUnderTest): Promise<Pins> {
  const cases = api.operations.flatMap(({ operationId, cases: own }) =>
    Object.entries(own).map(([name, example]) => [`${operationId} ${name}`, describeCase(example)] as const),
  );
  const shown = api.operations.map((operation) => {
    const counts = Object.entries(countShown(operation)).filter(([, count]) => count !== 1);
    return [operation.operationId, Object.fromEntries(counts)] as const;
  });
  const tried: Record<string, number> = {};
  for (const { name, run } of behaviours)
    for (const operation of api.operations) tried[name] = (tried[name] ?? 0) + (await run(api, operation)).ran;
  return {
    cases: Object.fromEntries(cases),
    shown: Object.fromEntries(shown),
    tried,
  };
}
