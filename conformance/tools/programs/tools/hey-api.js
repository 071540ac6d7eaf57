import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";

export async function generate(file, folder) {
  const plugins = ["@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript"];
  await createClient({ input: file, output: folder, plugins, logs: { level: "silent" } });
  writeFileSync(join(folder, "api.ts"), 'export * from "./sdk.gen.ts";\n');
  return ({ operationId, input: { header, ...input } }, name) => `import { ${name} } from "./api.ts";
export const ${operationId} = (fetch: typeof globalThis.fetch) =>
  ${name}({ baseUrl: "https://mock.invalid", fetch, ...${JSON.stringify({ ...input, headers: header })} });
`;
}
