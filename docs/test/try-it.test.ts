import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "@facsimile/tooling/tree";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Portal } from "../src/model/portal.ts";
import { type Browser, type Page, startBrowser, until } from "./portal/browser.ts";
import { startMock } from "./portal/mock.ts";
import { weighPage } from "./portal/weight.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

describe("try it", () => {
  let mock: { readonly control: string; stop(): void };

  beforeAll(async () => {
    mock = await startMock();
  });

  afterAll(() => mock.stop());

  test.each([
    ["alibaba-ens/copy-snapshot", "available"],
    ["alibaba-ecd/copy-image", "Available"],
    ["huawei-ims/copy-image-in-region", "SUCCESS"],
    ["huawei-metastudio/create-asset-by-replication-info", "ACTIVED"],
    ["huawei-koophone/batch-backup-instances", ""],
  ])(
    "%s completes with a signature that the mock verifies, and its job is followed to the end",
    async (path, state) => {
      const { page, troubles } = await openPanel(path, mock.control);
      await send(page);
      expect(await page.textContent(".try-state")).toBe("Completed, and the job has ended.");
      expect(await page.textContent(".try-job")).toContain(state);
      expect(await page.textContent(".try-sent")).toMatch(/authorization: (ACS3|SDK)-HMAC-SHA256 /);
      expect(await page.textContent(".try-received")).toContain("HTTP 200");
      expect(troubles).toEqual([]);
      await page.close();
    },
  );

  const portal = JSON.parse(readFileSync(join(root, "docs/site/.data/portal.json"), "utf8")) as Portal;
  const flows = portal.apis.flatMap(({ id, flows: own }) => own.map((flow) => ({ api: id, ...flow })));

  test.each(flows)(
    "$api $method is run step by step to its end, each client in its region",
    async ({ api, method, ...flow }) => {
      const { page, troubles } = await openFlow(api, method, mock.control);
      for (const [done, { name }] of flow.steps.entries()) {
        await page.click(flowAt(method, ".try-send"));
        await until(page, `${stateOf(method)} === ${JSON.stringify(nameNext(flow.steps[done + 1]?.name))}`);
        expect(await page.evaluate(`${stepsOf(method)}.at(-1).textContent`)).toContain(`${name}: `);
      }
      const summaries = await page.evaluate<string[]>(
        `${stepsOf(method)}.map((step) => step.querySelector("summary").textContent)`,
      );
      const regions = new Set(summaries);
      expect(regions.size).toBe(Math.max(1, flow.clients.length));
      expect(await page.evaluate(`${stepsOf(method)}.length`)).toBe(flow.steps.length);
      expect(troubles).toEqual([]);
      await page.close();
    },
  );

  test("a flow whose job fails says so and stops, and can begin again", async () => {
    const { page } = await openFlow("huawei-ims", "copyImage", mock.control);
    await page.selectOption(flowAt("copyImage", "[name=scenario]"), "failure");
    await until(page, `${stateOf("copyImage")} === "Scenario: failure."`);
    await page.click(flowAt("copyImage", ".try-rest"));
    await until(page, `${stateOf("copyImage")}.startsWith("job failed. WaitError: ")`);
    expect(await page.evaluate(`${stepsOf("copyImage")}.length`)).toBe(2);
    await page.click(flowAt("copyImage", ".try-again"));
    expect(await page.evaluate(`${stepsOf("copyImage")}.length`)).toBe(0);
    await page.selectOption(flowAt("copyImage", "[name=scenario]"), "success");
    await until(page, `${stateOf("copyImage")} === "Scenario: success."`);
    await page.click(flowAt("copyImage", ".try-rest"));
    await until(page, `${stateOf("copyImage")} === "The flow is complete."`);
    await page.close();
  });

  test("a bad field is refused with the vendor's code and the mock's reason; what is typed is never HTML", async () => {
    const { page } = await openPanel("alibaba-ens/copy-snapshot", mock.control);
    await page.fill(
      "[name=input]",
      '{"SnapshotId":"sp-1","DestinationRegionIds":["x"],"DestinationSnapshotName":"<img src=x onerror=alert(1)>"}',
    );
    await send(page);
    expect(await page.textContent(".try-state")).toContain("InvalidDestinationSnapshotName");
    expect(await page.textContent(".try-reason")).toContain("The mock's reason: query DestinationSnapshotName");
    expect(await page.evaluate(`document.querySelectorAll(".try img").length`)).toBe(0);
    await page.close();
  });

  test("the panel and its client load at most 60 KB more, compressed", async () => {
    const { page } = await openPanel("huawei-ims/copy-image-in-region", mock.control);
    await send(page);
    const { folder, base, url } = inject("plain");
    const before = weighPage(folder, base, "huawei-ims/copy-image-in-region/");
    const loaded = await page.evaluate<string[]>(
      `performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /\\.(js|css)$/.test(name))`,
    );
    const bytes = loaded.map((name) => gzipSync(readFileSync(join(folder, name.slice(url.length)))).length);
    expect(bytes.reduce((sum, size) => sum + size, 0) - before).toBeLessThanOrEqual(60_000);
    await page.close();
  });

  test("scenarios and faults reach the mock", async () => {
    const { page } = await openPanel("huawei-ims/copy-image-in-region", mock.control);
    await page.selectOption("[name=scenario]", "failure");
    await until(page, `document.querySelector(".try-state").textContent === "Scenario: failure."`);
    await send(page);
    expect(await page.textContent(".try-job")).toContain("FAIL");
    await page.selectOption("[name=fault]", "throttle");
    await until(page, `document.querySelector(".try-state").textContent.includes("throttle")`);
    await send(page);
    expect(await page.textContent(".try-received")).toContain("APIGW.0308");
    await page.click(".try-reset");
    await page.close();
  });

  test.each([
    ["is down", "http://127.0.0.1:9", undefined, "No mock responds"],
    ["sends HTML", "http://127.0.0.1:4010", { contentType: "text/html", body: "<p>Hello</p>" }, "it sends no JSON"],
    [
      "is of another version",
      "http://127.0.0.1:4010",
      { contentType: "application/json", body: '{"alibaba-ens":{"url":"http://127.0.0.1:1","operations":[]}}' },
      "another version",
    ],
    [
      "does not serve the API",
      "http://127.0.0.1:4010",
      { contentType: "application/json", body: "{}" },
      "does not serve alibaba-ens",
    ],
    ["is elsewhere", "https://example.com", undefined, "is not on this machine"],
  ])("a mock that %s is named, with what to do", async (_case, address, response, said) => {
    const { page } = await browser.open(`${inject("plain").url}alibaba-ens/copy-snapshot/`);
    if (response)
      await page.route("http://127.0.0.1:4010/**", (route) =>
        route.fulfill({ status: 200, headers: { "access-control-allow-origin": "*" }, ...response }),
      );
    await page.click("details.try > summary");
    await page.fill("[name=address]", address);
    await page.click(".try-search");
    await until(page, `document.querySelector(".try-problem").textContent.includes(${JSON.stringify(said)})`);
    await page.close();
  });

  test("a mock that is slow is named, with what to do", async () => {
    const { page } = await browser.open(`${inject("plain").url}alibaba-ens/copy-snapshot/`);
    await page.route("http://127.0.0.1:4010/**", () => undefined);
    await page.click("details.try > summary");
    await until(page, `document.querySelector(".try-problem").textContent.includes("takes longer than 3 seconds")`);
    await page.close();
  });

  async function send(page: Page): Promise<void> {
    await page.click(".try-send");
    await until(
      page,
      `/^(Completed, and|Refused|The job failed)/.test(document.querySelector(".try-state").textContent)`,
    );
  }
});

const nameNext = (name: string | undefined) => (name === undefined ? "The flow is complete." : `Next: ${name}.`);
const flowAt = (method: string, selector: string) => `#flow-${method} ${selector}`;
const stateOf = (method: string) =>
  `document.querySelector(${JSON.stringify(flowAt(method, ".try-state"))}).textContent`;
const stepsOf = (method: string) =>
  `[...document.querySelectorAll(${JSON.stringify(flowAt(method, ".flow-run > li"))})]`;

/** Opens the panel of a flow on the page of its API. */
async function openFlow(api: string, method: string, control: string) {
  const opened = await browser.open(`${inject("plain").url}${api}/`);
  const address = JSON.stringify(flowAt(method, "[name=address]"));
  await opened.page.evaluate(`document.querySelector(${address}).value = ${JSON.stringify(control)}`);
  await opened.page.click(flowAt(method, "details.try > summary"));
  await until(opened.page, `!document.querySelector(${JSON.stringify(flowAt(method, ".try-send"))}).disabled`);
  return opened;
}

async function openPanel(path: string, control: string) {
  const opened = await browser.open(`${inject("plain").url}${path}/`);
  await opened.page.evaluate(`document.querySelector("[name=address]").value = ${JSON.stringify(control)}`);
  await opened.page.click("details.try > summary");
  await until(opened.page, `!document.querySelector(".try-send").disabled`);
  return opened;
}
