import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { root } from "@facsimile/tooling/tree";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
// @boundaries-ignore a test helper of the runtime, which is not for users
import { createCertificate } from "../../../packages/runtime/test/certificate.ts";
import { startBehaviourServer } from "../src/behaviour-server.ts";
import { type CopiesServerOptions, type CopyRecord, startCopiesServer } from "../src/copies-server.ts";
import { createFolder, installRuntimes, nodes, type Runtime, runtimes } from "../src/runtimes.ts";

type Certificate = ReturnType<typeof createCertificate>;

let folder: string;
const certificate = createCertificate();
const open: { close: () => void }[] = [];

beforeAll(() => {
  installRuntimes();
  folder = createFolder(certificate.cert);
});

afterEach(() => {
  for (const { close } of open.splice(0)) close();
});

function keep<Server extends { close: () => void }>(server: Server): Server {
  open.push({ close: () => server.close() });
  return server;
}

const readVectors = (scheme: string): object[] =>
  JSON.parse(readFileSync(join(root, `packages/vectors/signing/${scheme}.json`), "utf8")).cases;

const vectors = ["acs3-hmac-sha256", "sdk-hmac-sha256"].flatMap(readVectors);

// As long as the server runs, no other can listen on its port, and it is not reached on this address.
async function findRefusingUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({ close: () => server.close() });
  return `http://127.0.0.2:${(server.address() as AddressInfo).port}`;
}

interface Result {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

async function checkBehaviour({ runTask, expected }: Runtime, own?: Certificate) {
  const { url: serverUrl } = keep(await startBehaviourServer(own));
  const { url: otherUrl } = keep(await startBehaviourServer(own));
  const stranger = keep(await startBehaviourServer(createCertificate()));
  const refusedUrls = [await findRefusingUrl(), stranger.url];
  const settings = { task: "behaviour", serverUrl, otherUrl, refusedUrls, vectors, expected } as const;
  const results = (await runTask(folder, settings)) as readonly Result[];
  const failures = results.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${detail}`);
  expect(failures.join("\n"), failures[0]).toBe("");
  expect(results).toHaveLength(26);
  expect(stranger.countRequests()).toBe(0);
}

test.each(runtimes)("$name: the clients behave", (runtime) => checkBehaviour(runtime));

test.each(runtimes.filter(({ canTrust }) => canTrust))("$name: the clients behave over TLS", (runtime) =>
  checkBehaviour(runtime, certificate),
);

interface Report {
  readonly kind: "done" | "refused" | "unsent" | "failure" | "unknown";
  readonly detail?: string;
}

async function sendCopies({ runTask }: Runtime, total: number, options: Partial<CopiesServerOptions> = {}) {
  const server = keep(await startCopiesServer({ seed: 20_261_122, ...options }));
  const settings = { task: "copies", serverUrl: server.url, total, concurrency: 32 } as const;
  const reports = (await runTask(folder, settings)) as readonly Report[];
  expect(reports).toHaveLength(total);
  const ends = reports.map((report, number) => ({ number, ...report, ...server.find(number) }));
  const twice = ends.filter(({ executed }) => executed > 1);
  return { ends, twice, untrue: ends.filter((end) => !isTrue(end)) };
}

// Whether what the client reported is what happened.
function isTrue({ kind, executed, isLost }: Report & CopyRecord): boolean {
  if (isLost) return kind === "unknown" && executed === 1;
  if (kind === "unknown") return executed <= 1;
  return executed === (kind === "done" ? 1 : 0);
}

describe("10 000 copies, 42 of 100 throttled, reset, delayed, or their response lost or ambiguous", () => {
  test.each(runtimes.filter(({ expected }) => !expected.resends))(
    "$name: none is made twice, none is reported otherwise than it ended",
    async (runtime) => {
      const { ends, twice, untrue } = await sendCopies(runtime, 10_000);
      expect({ twice, untrue }).toEqual({ twice: [], untrue: [] });
      expect(ends.filter(({ kind }) => kind === "done").length).toBeGreaterThan(6_000);
      expect(ends.filter(({ isLost }) => isLost).length).toBeGreaterThan(1_800);
    },
  );
});

describe.each(runtimes.filter(({ expected }) => expected.resends))("$name sends a POST again by itself", (runtime) => {
  test("so some copies are made twice and reported as one", async () => {
    const { twice } = await sendCopies(runtime, 1_000);
    expect(twice.filter(({ kind }) => kind === "done")).not.toEqual([]);
  });

  test("but none where the service checks the nonce, and then every report is true", async () => {
    const { twice, untrue } = await sendCopies(runtime, 1_000, { checksNonces: true });
    expect({ twice, untrue }).toEqual({ twice: [], untrue: [] });
  });
});

describe.each(nodes)("$name", ({ executable }) => {
  test("the mock responds from its state, an example and a schema", () => {
    const output = execFileSync(executable, ["mock.js"], { cwd: folder, encoding: "utf8" });
    expect(JSON.parse(output)).toEqual(["state", "state", "example", "schema"]);
  });

  test("the command serves every API", async () => {
    const command = "node_modules/@facsimile/cli/bin/facsimile.js";
    const child = spawn(executable, [command, "mock", "--port", "0", "--json"], { cwd: folder });
    open.push({ close: () => child.kill() });
    const [line] = await once(child.stdout, "data");
    const { apis } = JSON.parse(String(line));
    const headers = { "X-Auth-Token": "testtoken" };
    const response = await fetch(`${apis["huawei-ims"]}/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012`, {
      headers,
    });
    expect([response.status, response.headers.get("x-facsimile-source")]).toEqual([200, "example"]);
  });
});
