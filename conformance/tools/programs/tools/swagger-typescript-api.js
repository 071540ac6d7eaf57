import { generateApi } from "swagger-typescript-api";
import { requiredFirst } from "../arguments.js";

export async function generate(file, folder) {
  const methods = new Map();
  const remember = ({ namespace, routeName, raw }) => {
    methods.set(raw.operationId, [namespace, routeName.usage].filter(Boolean).join("."));
  };
  await generateApi({
    input: file,
    output: folder,
    fileName: "api.ts",
    silent: true,
    hooks: { onCreateRoute: remember },
  });
  return (operation) => {
    const { operationId, input } = operation;
    const values = [
      ...Object.values(input.path ?? {}),
      ...requiredFirst(operation, [
        ["query", input.query],
        ["body", input.body],
      ]),
      { headers: input.header ?? {} },
    ];
    return `import { Api as ApiOf${operationId} } from "./api.ts";
export const ${operationId} = (fetch: typeof globalThis.fetch) =>
  new ApiOf${operationId}({ baseUrl: "https://mock.invalid", customFetch: fetch }).${methods.get(operationId)}(${values.map((value) => JSON.stringify(value)).join(", ")});
`;
  };
}
