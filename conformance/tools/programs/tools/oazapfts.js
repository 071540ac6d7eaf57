import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateSource } from "oazapfts";

export async function generate(file, folder) {
  const source = await generateSource(file, { argumentStyle: "object" });
  writeFileSync(join(folder, "api.ts"), source);
  return ({ operationId, input }, name) => {
    const [, names = ""] = new RegExp(`export function ${name}\\(\\{ ([^}]*) \\}`).exec(source) ?? [];
    const named = names.split(", ").map((own, index, all) => {
      const isBody = input.body !== undefined && index === all.length - 1;
      return [own, isBody ? input.body : findValue(input, own)];
    });
    return `import { ${name} } from "./api.ts";
export const ${operationId} = (fetch: typeof globalThis.fetch) =>
  ${name}(${JSON.stringify(Object.fromEntries(named))}, { baseUrl: "https://mock.invalid", fetch });
`;
  };
}

// It writes every name in camel case; a name in two places gets the place behind it.
function findValue({ path = {}, query = {}, header = {} }, own) {
  const plain = (name) => name.replaceAll(/[^a-z0-9]/gi, "").toLowerCase();
  const values = { path, query, header };
  const named = Object.entries(values).flatMap(([place, members]) =>
    Object.entries(members).flatMap(([name, value]) => [
      [`${name}${place}`, value],
      [name, value],
    ]),
  );
  return named.find(([name]) => plain(name) === plain(own))?.[1];
}
