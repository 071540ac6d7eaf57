import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const folders = ["signing", "rpc-signing"];

/** A copy of the vectors and of the runner. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), "vectors-"));
  for (const part of [...folders, "runners"]) cpSync(join(root, part), join(folder, part), { recursive: true });
  return folder;
}

function edit(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

function runPython(folder: string) {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1" };
  const { status, stdout, stderr, error } = spawnSync("python3", ["runners/run.py"], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  if (error) throw new Error(`python3 did not start: ${error.message}. Fix: install Python 3.9 or newer`);
  return { status, stdout, stderr };
}

test("the runner in Python finds every stage of every signing vector in order", () => {
  const stages = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((file) => {
      const { cases, canonicalQueries = [] } = JSON.parse(readFileSync(join(root, folder, file), "utf8"));
      return [...cases.flatMap(() => (folder === "signing" ? [1, 2, 3, 4] : [1, 2, 3])), ...canonicalQueries];
    }),
  );
  expect(runPython(root)).toEqual({ status: 0, stdout: `${stages.length} passed, 0 failed\n`, stderr: "" });
});

test.each([
  ["skips a header", '";".join(signed),', '";".join(signed[1:]),', "canonicalRequest"],
  ["forgets the scheme", 'f"ACS3-HMAC-SHA256\\n{sha256', 'f"{sha256', "stringToSign"],
  ["hashes with SHA-1", '.encode(), "sha256")', '.encode(), "sha1")', "signature"],
  ["joins with a comma alone", "'Access', ', ')", "'Access', ',')", "authorization"],
])("a signer that %s is told which stage of which vector differs", (_, from, to, stage) => {
  const folder = copy();
  edit(folder, "runners/signers.py", from, to);
  const { status, stdout } = runPython(folder);
  expect(status).toBe(1);
  const named = stdout.split("\n").filter((line) => line.includes(".json "));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((line) => !/^(rpc-)?signing\/[\w-]+\.json [\w-]+ \w+$/.test(line))).toEqual([]);
  expect(named.every((line) => line.endsWith(` ${stage}`))).toBe(true);
  expect(stdout).toMatch(/\n {2}expected '.*\n {2}computed '/);
});

const file = "signing/sdk-hmac-sha256.json";
test.each([
  [
    "an unknown scheme",
    '"SDK-HMAC-SHA256",',
    '"SDK-SHA256",',
    ":3: unknown scheme SDK-SHA256. Fix: use one of ACS3-HMAC-SHA256, SDK",
  ],
  [
    "a misspelt member",
    '"stringToSign":',
    '"stringToSing":',
    ":6: ims-copy-in-region lacks 'stringToSign'. Fix: add it",
  ],
  ["broken JSON", '"cases": [', '"cases" [', ":4: Expecting ':' delimiter. Fix: correct the JSON at this line"],
  ["no cases", '"cases": [', '"cases": [], "more": [', ":1: there are no cases. Fix: restore the file"],
])("%s in a file is an error with its line, not a vector that passes", (_, from, to, message) => {
  const folder = copy();
  edit(folder, file, from, to);
  const { status, stderr } = runPython(folder);
  expect([status, stderr]).toEqual([2, expect.stringContaining(`${file}${message}`)]);
});
