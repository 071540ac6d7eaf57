import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { run } from "@facsimile/tooling/tree";

const copy = (body: object) => ({
  request: {
    ...{ method: "POST", url: "https://ims.cn-north-4.myhuaweicloud.com/v1/cloudimages/465076de/copy" },
    headers: [{ name: "Content-Type", value: "application/json" }],
    postData: { mimeType: "application/json", text: JSON.stringify(body) },
  },
  response: { status: 200, content: { mimeType: "application/json", text: '{"job_id":"j"}' } },
});

/** Writes the files that the README takes for granted: recorded traffic, two versions of a contract, a repository, a request. */
export function writeSampleFiles(folder: string): void {
  const at = (...names: string[]) => join(folder, ...names);
  const write = (name: string, value: unknown) =>
    writeFileSync(at(name), typeof value === "string" ? value : JSON.stringify(value));
  write("traffic.har", { log: { version: "1.2", entries: [copy({ name: "copy" }), copy({})] } });
  write("copy.json", { image_id: "465076de-dc36-4aec-80f5-ef9d8009428f", name: "copy" });
  write("request.txt", "POST /v1/cloudimages/465076de/copy HTTP/1.1\nHost: ims.cn-north-4.myhuaweicloud.com\n\n{}\n");
  const canonical = (method: string) => [method, "/", "", "host:example.com", "", "host", "00"].join("\n");
  write("signed.txt", `${canonical("POST")}\n---\nThe canonical request is ${canonical("GET")}\n`);
  for (const name of ["old", "new", "specs", "specs/images", ".changeset"]) mkdirSync(at(name), { recursive: true });
  const text = readFileSync(at("node_modules/@facsimile/spec-huawei-ims/dist/CopyImageInRegion.json"), "utf8");
  const document = JSON.parse(text);
  write("old/openapi.json", document);
  write("specs/images/openapi.json", document);
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "specs"],
    ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "base"],
  ])
    run(folder, "git", args);
  const [item] = Object.values<{
    post: { requestBody: { content: Record<string, { schema: { required: string[] } }> } };
  }>(document.paths);
  item?.post.requestBody.content["application/json"]?.schema.required.push("cmk_id");
  write("new/openapi.json", document);
  write("specs/images/openapi.json", document);
  write(".changeset/one.md", '---\n"@acme/images": major\n---\n\nMore is asked for.\n');
}

/** Writes a HAR of that size, one entry after the other; resolves to the number of its entries. */
export async function writeHar(file: string, size: number): Promise<number> {
  const entry = JSON.stringify({ ...copy({ name: "copy", description: "d".repeat(900) }), timings: { wait: 1 } });
  const count = Math.ceil(size / (entry.length + 2));
  function* list() {
    yield '{"log":{"version":"1.2","entries":[';
    for (let at = 0; at < count; at++) yield at === 0 ? entry : `,\n${entry}`;
    yield "]}}";
  }
  await pipeline(Readable.from(list()), createWriteStream(file));
  return count;
}
