import { readFileSync } from "node:fs";
import spectral from "@stoplight/spectral-core";
import parsers from "@stoplight/spectral-parsers";
import rulesets from "@stoplight/spectral-rulesets";

const linter = new spectral.Spectral();
linter.setRuleset({ extends: [rulesets.oas] });

export async function read(file) {
  const found = await linter.run(new spectral.Document(readFileSync(file, "utf8"), parsers.Json, file));
  return found.map(({ code, path, message }) => `read: ${code} ${path.join("/")} ${message}`);
}
