import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type ServedPortal, servePortal } from "../src/portal.ts";

const opened: ServedPortal[] = [];
afterEach(() => {
  for (const portal of opened.splice(0)) portal.close();
});

async function serve(base: string, port = 0): Promise<ServedPortal> {
  const parent = mkdtempSync(join(tmpdir(), "portal-"));
  const folder = join(parent, "dist");
  mkdirSync(join(folder, "guide"), { recursive: true });
  writeFileSync(join(parent, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "start");
  writeFileSync(join(folder, "404.html"), "not here");
  writeFileSync(join(folder, "guide/index.html"), "guide");
  const portal = await servePortal(folder, port, base);
  opened.push(portal);
  return portal;
}

// Without the tidying of `fetch`, which resolves dots by itself.
function get(url: string, path: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const { port, hostname } = new URL(url);
    request({ port, hostname, path }, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += chunk)).on("end", () => resolve({ status: response.statusCode, text }));
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["the start page", "/", 200, "start"],
  ["a page", "/guide/", 200, "guide"],
  ["a page with a query", "/guide/?x=1", 200, "guide"],
  ["nothing", "/nowhere/", 404, "not here"],
  ["half an escape", "/%E0%A4%A", 404, "not here"],
  ["a file above the folder", "/../secret.txt", 404, "not here"],
  ["an encoded path above the folder", "/%2e%2e/secret.txt", 404, "not here"],
  ["an encoded slash above the folder", "/guide/..%2f..%2f..%2fsecret.txt", 404, "not here"],
])("the address of %s", async (_what, path, status, text) => {
  const { url } = await serve("/");
  expect(await get(url, path)).toEqual({ status, text });
});

test("a portal below a sub-path responds there only", async () => {
  const { url } = await serve("/some/where/");
  expect(await get(url, "/some/where/guide/")).toMatchObject({ status: 200 });
  expect(await get(url, "/guide/")).toMatchObject({ status: 404 });
});

test("a port that is taken does not stop it", async () => {
  const first = await serve("/");
  const second = await serve("/", Number(new URL(first.url).port));
  expect(second.url).not.toBe(first.url);
  expect(await get(second.url, "/")).toMatchObject({ text: "start" });
});
