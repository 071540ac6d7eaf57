import SwaggerParser from "@apidevtools/swagger-parser";

export async function read(file) {
  await SwaggerParser.validate(file);
  return [];
}
