import { BaseResolver, createConfig, lintDocument, Source } from "@redocly/openapi-core";
import type { OpenApiDocument } from "../model/index.ts";

/** Lists what a document without files has that no OpenAPI document may have, such as an unknown type. */
export async function checkStructure(document: OpenApiDocument): Promise<string[]> {
  const found = await lintDocument({
    document: { source: new Source("document.json", ""), parsed: document },
    config: await createConfig({ rules: { struct: "error" } }),
    externalRefResolver: new BaseResolver(),
  });
  return found.map(({ message, location: [first] }) => `${first?.pointer ?? ""}: ${message}`);
}
