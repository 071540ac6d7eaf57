import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";

export async function generate(file, folder) {
  writeFileSync(join(folder, "api.ts"), astToString(await openapiTypescript(pathToFileURL(file))));
  return ({ operationId, method, path, input }) => {
    const { body, ...params } = input;
    return `import createClientOf${operationId} from "openapi-fetch";
import type { paths as PathsOf${operationId} } from "./api.ts";
export const ${operationId} = (fetch: typeof globalThis.fetch) =>
  createClientOf${operationId}<PathsOf${operationId}>({ baseUrl: "https://mock.invalid", fetch }).${method}(${JSON.stringify(path)}, ${JSON.stringify({ params, body })});
`;
  };
}
