import type { Sampled } from "./sampled.ts";

/** A call with the client. */
export function clientSample(sampled: Sampled): string {
  return `import { ${factory(sampled)} } from "@facsimile/${sampled.api}";

const client = ${factory(sampled)}({
  region: "${sampled.region}",
  credentials: ${credentials(sampled, "…")},
});
const { ${sampled.hasData ? "data, error" : "error"} } = await client.${sampled.method}(${print(sampled.input)});
console.log(error?.code ?? ${sampled.hasData ? "data" : '"executed"'});
`;
}

/** A test of a caller, against the mock in its own process. */
export function vitestSample(sampled: Sampled): string {
  return `import { ${factory(sampled)} } from "@facsimile/${sampled.api}";
import { useMock } from "@facsimile/mock/vitest";
import { api } from "@facsimile/spec-${sampled.api}";
import { expect, test } from "vitest";

const mocked = useMock({ apis: [api] });

test("${sampled.method} gives the documented response", async () => {
  const client = ${factory(sampled)}({
    region: "${sampled.region}",
    credentials: ${credentials(sampled, "")},
    fetch: mocked.fetch,
  });
  const { error, response } = await client.${sampled.method}(${print(sampled.input).replaceAll("\n", "\n  ")});
  expect(error).toBeUndefined();
  expect(response?.status).toBe(${sampled.status});
});
`;
}

function factory({ api }: Sampled): string {
  const name = api.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  return `create${name}Client`;
}

// The mock's key, or a gap that its reader fills.
function credentials({ credentials: names }: Sampled, gap: string): string {
  const values = ["testid", "testsecret"];
  return `{ ${names.map((name, at) => `${name}: "${gap || values[at]}"`).join(", ")} }`;
}

/** A value as TypeScript: names without quotes where they need none. */
function print(value: Readonly<Record<string, unknown>>): string {
  if (Object.keys(value).length === 0) return "{}";
  return JSON.stringify(value, null, 2)
    .replace(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:")
    .replace(/\[[^[\]{}]{1,60}\]/g, (list) =>
      list.replace(/\s*\n\s*/g, " ").replace(/^\[ | \]$/g, (end) => end.trim()),
    );
}
