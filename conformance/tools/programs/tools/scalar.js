import { readFileSync } from "node:fs";
import { validate } from "@scalar/openapi-parser";

export async function read(file) {
  const { errors = [] } = await validate(JSON.parse(readFileSync(file, "utf8")));
  return errors.map(({ message, path = [] }) => `read: ${[path].flat().join("/")} ${message}`);
}
