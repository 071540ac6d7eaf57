import { join } from "node:path";
import { generate as runOrval } from "orval";
import { requiredFirst } from "../arguments.js";

export async function generate(file, folder) {
  const target = join(folder, "api.ts");
  const output = { target, client: "fetch", headers: true, baseUrl: "https://mock.invalid" };
  await runOrval({ input: { target: file }, output });
  return (operation, name) => {
    const { operationId, input } = operation;
    const values = [
      ...Object.values(input.path ?? {}),
      ...requiredFirst(operation, [
        ["body", input.body],
        ["query", input.query],
        ["header", input.header],
      ]),
    ];
    return `import { ${name} } from "./api.ts";
export const ${operationId} = () => ${name}(${values.map((value) => JSON.stringify(value)).join(", ")});
`;
  };
}
