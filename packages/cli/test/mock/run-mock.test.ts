import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import { runHere } from "../output.ts";
import { apiIds, type Facsimile, main, runFacsimile, startFacsimile } from "../process.ts";

const started: Facsimile[] = [];
afterEach(() => {
  for (const { child } of started.splice(0)) child.kill("SIGKILL");
});

async function startMock(...args: string[]): Promise<Facsimile> {
  const facsimile = startFacsimile(["mock", "--port", "0", ...args]);
  started.push(facsimile);
  await facsimile.waitFor(/\n/);
  return facsimile;
}

describe("--json", () => {
  test("prints one line of addresses once all listen, and nothing after it", async () => {
    const { written } = await startMock("--json");
    const { apis, control } = JSON.parse(written.stdout);
    expect(Object.keys(apis)).toEqual(apiIds);
    const listing = await (await fetch(`${control}/apis`)).json();
    expect(listing).toMatchObject({ "huawei-ims": { url: apis["huawei-ims"] } });
    const response = await fetch(`${apis["huawei-ims"]}/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012`, {
      headers: { "X-Auth-Token": "testtoken" },
    });
    expect(response.status).toBe(200);
    expect(written.stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(written.stderr).toBe("");
  });

  test("--api serves only the named APIs, on the given port", async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const { written } = await startMock("--json", "--api", `huawei-ims=${port}`);
    expect(JSON.parse(written.stdout).apis).toEqual({ "huawei-ims": `http://127.0.0.1:${port}` });
  });
});

test("a recorded request is accepted with its key at its time, and refused by the clock of today", async () => {
  const authorization =
    "SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-project-id;x-sdk-date, Signature=a8b507afc64a00636d03bf8093e8b47692641ea62aa71c089ed4029305e3967c";
  const headers = {
    ...{ "content-type": "application/json", host: "ims.cn-north-4.myhuaweicloud.com", authorization },
    ...{ "x-project-id": "6a6a1f8354f64dd9b9a614def7b59d83", "x-sdk-date": "20191115T033655Z" },
  };
  const path = "/v1/6a6a1f8354f64dd9b9a614def7b59d83/jobs/edc89b490d7d4392898e19b2deb34797";
  const key = "QTWAOYTTINDUT2QVKYUC:MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc";
  const status = async (...args: string[]) => {
    const { written } = await startMock("--json", "--api", "huawei-ims", "--key", key, ...args);
    // fetch would send its own Host.
    const request = get(`${JSON.parse(written.stdout).control}${path}`, { headers });
    const [response] = await once(request, "response");
    return response.statusCode;
  };
  expect(await status("--clock", "2019-11-15T03:40:00Z")).toBe(200);
  expect(await status()).toBe(401);
});

describe("for people", () => {
  test("prints a table, then a line per call without secrets", async () => {
    const { written, waitFor } = await startMock("--api", "huawei-ims", "--token", "secret");
    expect(written.stdout).toMatch(
      /^huawei-ims {2}http:\/\/127\.0\.0\.1:\d+ {2}\w+(, \w+)*\ncontrol {5}http:\/\/127\.0\.0\.1:\d+\/apis\nauth {8}verify; access key testid with secret testsecret, token testtoken\n$/,
    );
    const [url] = written.stdout.match(/http:\S+/) ?? [];
    await fetch(`${url}/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012?a=secret`, {
      headers: { "X-Auth-Token": "secret" },
    });
    await fetch(`${url}/`);
    const copy = { method: "POST", headers: { "X-Auth-Token": "secret" }, body: '{"description":"secret"}' };
    await fetch(`${url}/v1/cloudimages/i/copy`, copy);
    await waitFor(/400/);
    expect(written.stdout.split("\n").slice(3)).toEqual([
      "huawei-ims GET /v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012 ShowJobProgress 200 success (inferred) query a: not in the contract, ignored. Fix: leave it out, or add it to the contract",
      "huawei-ims GET / 401 (inferred) unauthenticated: X-Auth-Token, or Authorization and X-Sdk-Date must be sent",
      "huawei-ims POST /v1/cloudimages/i/copy CopyImageInRegion 400 (inferred) body name: is required. Fix: add it",
      "",
    ]);
  });

  test("the table does not tell a secret that --key has replaced, nor the new one", async () => {
    const { written } = await startMock("--api", "huawei-ims", "--key", "testid:other");
    expect(written.stdout).toMatch(/\nauth {8}verify; access key testid with the secret of --key, token testtoken\n$/);
  });

  test("a caller can write neither lines nor escapes, and nothing without end", async () => {
    const { written, waitFor } = await startMock("--api", "alibaba-ens", "--clock", "2026-01-31T00:00:00Z");
    const [url = ""] = written.stdout.match(/http:\S+/) ?? [];
    const signed = "Signature=s&SignatureMethod=HMAC-SHA1&SignatureNonce=n&SignatureVersion=1.0";
    const post = async (path: string, accessKeyId: string) => {
      const parameters = `Action=CopySnapshot&Timestamp=2026-01-31T00:00:00Z&${signed}&AccessKeyId=${accessKeyId}`;
      return fetch(url + path, { method: "POST", body: new URLSearchParams(parameters) });
    };
    await post("/", "a%0Aalibaba-ens%1B[2J%C2%9B%E2%80%A8b");
    await post(`/${"a".repeat(5_000)}`, "c");
    await post("/", "d".repeat(100_000));
    await fetch(`${url}/end`);
    await waitFor(/\/end/);
    const [hostile, ...long] = written.stdout.split("\n").slice(3, -2);
    expect(hostile).toContain(" access key a\\u000aalibaba-ens\\u001b[2J\\u009b\\u2028b is unknown. Fix");
    expect(long.map((line) => line.length < 1_500 && line.slice(0, 24))).toEqual([
      "alibaba-ens POST /aaaaaa",
      "alibaba-ens POST / CopyS",
    ]);
    expect(long[0]).toMatch(/a… 4\d\d \(/);
  });

  test("--quiet prints no line per call", async () => {
    const { written } = await startMock("--quiet");
    const [url] = written.stdout.match(/http:\S+/) ?? [];
    await fetch(`${url}/`);
    expect(written.stdout.trimEnd().split("\n")).toHaveLength(apiIds.length + 2);
  });
});

test("--faults makes calls go wrong, and the line of a call says so", async () => {
  const plan = {
    rules: [
      { nth: 1, fault: { kind: "throttle" } },
      { nth: 2, fault: { kind: "reset" } },
    ],
  };
  const file = join(mkdtempSync(join(tmpdir(), "faults-")), "plan.json");
  writeFileSync(file, JSON.stringify(plan));
  for (const text of [file, JSON.stringify(plan)]) {
    const { written, waitFor } = await startMock("--api", "huawei-ims", "--faults", text);
    const [url] = written.stdout.match(/http:\S+/) ?? [];
    expect((await fetch(`${url}/a`)).status).toBe(429);
    await expect(fetch(`${url}/a`)).rejects.toThrow("fetch failed");
    await waitFor(/reset/);
    expect(written.stdout.split("\n").slice(3)).toEqual([
      "huawei-ims GET /a 429 (inferred) fault throttle",
      "huawei-ims GET /a reset (assumed) fault reset",
      "",
    ]);
  }
});

test("--origin lets pages of that origin call", async () => {
  const { written } = await startMock("--json", "--api", "huawei-ims", "--origin", "https://docs.example.com");
  const { apis } = JSON.parse(written.stdout);
  const { headers } = await fetch(apis["huawei-ims"], { headers: { origin: "https://docs.example.com" } });
  expect(headers.get("access-control-allow-origin")).toBe("https://docs.example.com");
});

test("--allow-host lets another machine call the control port by that name", async () => {
  const { written } = await startMock("--json", "--api", "huawei-ims", "--host", "127.0.0.1", "--allow-host", "mock");
  const { apis, control } = JSON.parse(written.stdout);
  const [response] = await once(get(`${control}/apis`, { headers: { host: "mock:4010" } }), "response");
  const { port } = new URL(apis["huawei-ims"]);
  expect(JSON.parse(await text(response))["huawei-ims"]).toMatchObject({ url: `http://mock:${port}` });
});

test("--stateless, --journal-limit and the timeouts reach the mock", async () => {
  const limits = ["--journal-limit", "1", "--headers-timeout", "1000", "--request-timeout", "2000"];
  const { written } = await startMock(
    "--json",
    "--api",
    "huawei-ims",
    "--stateless",
    "--validate-responses",
    ...limits,
  );
  const { apis, control } = JSON.parse(written.stdout);
  const headers = { "X-Auth-Token": "testtoken" };
  const ask = async () =>
    fetch(`${apis["huawei-ims"]}/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012`, { headers });
  expect((await ask()).headers.get("x-facsimile-source")).toBe("example");
  await ask();
  const journal = (await (await fetch(`${control}/journal`)).json()) as { readonly entries: readonly object[] };
  expect(journal.entries).toHaveLength(1);
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it at once with 0, connections or not", async (signal) => {
  const { child, written } = await startMock("--json", "--api", "huawei-iam");
  await fetch(`${JSON.parse(written.stdout).control}/apis`);
  const ended = once(child, "close");
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
});

test("ends when npx, which started it, is gone", async () => {
  const args = ["--conditions=@facsimile/source", main, "mock", "--port", "0", "--json"];
  const env = { ...process.env, npm_lifecycle_event: "npx" };
  const npx = spawn("sh", ["-c", '"$0" "$@" & wait', process.execPath, ...args], { env });
  await once(npx.stdout, "data");
  npx.kill("SIGKILL");
  // Its output ends only when the mock has ended too.
  expect(await once(npx, "close")).toEqual([null, "SIGKILL"]);
});

test("keeps responding when its output is closed", async () => {
  const { child, written } = await startMock("--api", "alibaba-ecd");
  const [url] = written.stdout.match(/http:\S+/) ?? [];
  child.stdout?.destroy();
  const statuses = [1, 2, 3].map(async () => (await fetch(`${url}/`)).status);
  expect(await Promise.all(statuses)).toEqual([400, 400, 400]);
});

test("--evidence and --error-status change the response", async () => {
  const args = ["--json", "--auth", "off", "--evidence", "documented", "--error-status", "huawei-koophone=500"];
  const { apis } = JSON.parse((await startMock(...args)).written.stdout);
  const ask = async (url: string, headers: Record<string, string>) => (await fetch(url, { headers })).status;
  expect(
    await ask(`${apis["huawei-ims"]}/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012`, { Prefer: "code=503" }),
  ).toBe(501);
  expect(await ask(`${apis["huawei-koophone"]}/v1/instances/batch-query`, {})).toBe(500);
});

test.each([
  [["--evidence", "none"], 'invalid value "none" for --evidence. Fix: choose one of any, documented'],
  [["--origin", "*"], 'invalid origin "*". Fix: write it as https://docs.example.com, without a path'],
  [["--error-status", "huawei-ims"], 'invalid value "huawei-ims" for --error-status. Fix: write it as ID=STATUS'],
  [
    ["--error-status", "huawei-koophone=418"],
    "errors of huawei-koophone do not come with status 418. Fix: choose one of 200, 400, 401, 500",
  ],
])("%j is refused in one line", async (args, line) => {
  const stderr = `facsimile: ${line}\n`;
  expect(await runHere(["mock", "--port", "0", ...args])).toEqual({ code: 2, stdout: "", stderr });
});

test("a port in use is told, with what to do", async () => {
  const { written } = await startMock("--json", "--api", "huawei-iam");
  const { port } = new URL(JSON.parse(written.stdout).control);
  const stderr = `facsimile: port ${port} is in use. Fix: choose another with --port or --api ID=PORT, 0 for a free one\n`;
  expect(await runFacsimile(["mock", "--port", port])).toEqual({ code: 2, stdout: "", stderr });
  expect(await runHere(["mock", "--port", "0", "--api", `huawei-ims=${port}`])).toEqual({
    code: 2,
    stdout: "",
    stderr,
  });
});
