import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@facsimile/tooling/tree";
import { expect, inject, test } from "vitest";
import { startBrowser, until } from "./portal/browser.ts";

test("the explorer gives the signature of every vector, and names the difference to a pasted text", async () => {
  const files = ["signing/acs3-hmac-sha256", "rpc-signing/rpc-hmac-sha1", "signing/sdk-hmac-sha256"];
  const cases = files.flatMap((name) => {
    const text = readFileSync(join(root, `packages/vectors/${name}.json`), "utf8");
    return (JSON.parse(text) as { cases: { name: string; signature: string; canonicalRequest: string }[] }).cases;
  });
  const browser = await startBrowser();
  const { page, troubles } = await browser.open(`${inject("plain").url}signature-explorer/`);
  await until(page, `document.querySelectorAll("[name=example] option").length === ${cases.length}`);
  const titles = await page.evaluate<string[]>(
    `[...document.querySelectorAll("[name=example] option")].map(({ text }) => text)`,
  );
  for (const [index, title] of titles.entries()) {
    await page.selectOption("[name=example]", { index });
    const wanted = cases.find(({ name }) => title.endsWith(`: ${name}`));
    await until(
      page,
      `document.querySelector("[data-stage=signature]").textContent === ${JSON.stringify(wanted?.signature)}`,
    );
  }
  await page.fill("[name=server]", cases.at(-1)?.canonicalRequest.replace("POST", "PUT") ?? "");
  await until(page, `document.querySelector(".explorer-result").textContent.includes("method")`);
  await browser.close();
  expect(troubles).toEqual([]);
});
