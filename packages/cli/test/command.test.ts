import { readFileSync } from "node:fs";
import type { StartOptions } from "@facsimile/mock";
import { expect, test } from "vitest";
import { callText } from "../src/commands/call.ts";
import { checkText } from "../src/commands/check.ts";
import { formatOptions, readExamples } from "../src/commands/command-text.ts";
import { diffText } from "../src/commands/diff.ts";
import { explainText } from "../src/commands/explain.ts";
import { mockText } from "../src/commands/mock.ts";
import { verifyText } from "../src/commands/verify.ts";
import { manifest } from "../src/manifest.ts";
import { runHere } from "./output.ts";
import { apiIds, runFacsimile } from "./process.ts";

test("--help and --version", async () => {
  expect(await runFacsimile(["--help"])).toMatchObject({ code: 0, stdout: expect.stringContaining("facsimile mock") });
  expect(await runFacsimile(["mock", "-h"])).toMatchObject({ code: 0, stdout: expect.stringContaining("--json") });
  expect(await runFacsimile(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

const givePlan = 'Fix: give {"rules":[…]} or the name of a JSON file';

test.each([
  [["mock", "--api", "aws"], `unknown API "aws". Fix: use one of ${apiIds.join(", ")}`],
  [
    ["mock", "--api", "huawei-ims=http"],
    'invalid port "http". Fix: use a number from 0 to 65535 (0 picks a free port)',
  ],
  [["mock", "--port", "65536"], 'invalid port "65536". Fix: use a number from 0 to 65535 (0 picks a free port)'],
  [["mock", "--port="], 'invalid port "". Fix: use a number from 0 to 65535 (0 picks a free port)'],
  [["mock", "--port"], "option '--port <PORT>' argument missing. Fix: see facsimile mock --help"],
  [["mock", "--port", "-1"], 'invalid port "-1". Fix: use a number from 0 to 65535 (0 picks a free port)'],
  [["mock", "--prot", "1"], "unknown option '--prot'. Fix: did you mean --port? See facsimile mock --help"],
  [["mock", "--auth", "no"], 'invalid value "no" for --auth. Fix: choose one of verify, present, off'],
  [["mock", "--key", "a"], "invalid --key. Fix: write --key ID:SECRET, ID:SECRET:TOKEN or @FILE"],
  [["mock", "--key", "@/nowhere"], "the key file /nowhere cannot be read. Fix: name a file with lines ID:SECRET"],
  [["mock", "--clock", "noon"], 'invalid time "noon" for --clock. Fix: write it as 2026-01-31T00:00:00Z'],
  [["mock", "--clock", "2026-02-30"], 'invalid time "2026-02-30" for --clock. Fix: write it as 2026-01-31T00:00:00Z'],
  [["mock", "--clock="], 'invalid time "" for --clock. Fix: write it as 2026-01-31T00:00:00Z'],
  [
    ["mock", "--api", "huawei-ims", "--api", "huawei-ims=1"],
    "--api huawei-ims is given twice. Fix: give each API once",
  ],
  [["mock", "--faults", "/nowhere"], `--faults "/nowhere" cannot be read. ${givePlan}`],
  [["mock", "--faults", "{"], `--faults "{" is not valid JSON. ${givePlan}`],
  [["mock", "--faults", "{}"], "invalid fault plan: rules: is required. Fix: correct the plan there"],
  [
    ["mock", "--origin", "docs.example.com/"],
    'invalid origin "docs.example.com/". Fix: write it as https://docs.example.com, without a path',
  ],
  [
    ["mock", "--allow-host", "mock:1"],
    'invalid host "mock:1" in allowedHosts. Fix: write it as mock or host.docker.internal, without a port',
  ],
  [["mock", "--hosts", "mock"], "unknown option '--hosts'. Fix: did you mean --host? See facsimile mock --help"],
  [
    ["mock", "--journal-limit", "-1"],
    'invalid value "-1" for --journal-limit. Fix: use a whole number from 0 to 999999999',
  ],
  [
    ["mock", "--request-timeout", "1s"],
    'invalid value "1s" for --request-timeout. Fix: use a whole number from 1 to 999999999',
  ],
  [
    ["mock", "--host", "203.0.113.1", "--port", "0"],
    "203.0.113.1 is not an address of this machine. Fix: use --host 127.0.0.1, or 0.0.0.0 for all",
  ],
  [["mock", "now"], 'unexpected argument in "mock now". Fix: see facsimile mock --help'],
  [["serve"], "unknown command 'serve'. Fix: see facsimile --help"],
  [["mok"], "unknown command 'mok'. Fix: did you mean mock? See facsimile --help"],
  [[], "no command given. Fix: try facsimile mock, or facsimile --help"],
])("%j is refused on one line", async (args, message) => {
  expect(await runHere(args)).toEqual({ code: 2, stdout: "", stderr: `facsimile: ${message}\n` });
});

test("a process of its own ends with the same line and code", async () => {
  const stderr = "facsimile: unknown command 'serve'. Fix: see facsimile --help\n";
  expect(await runFacsimile(["serve"])).toEqual({ code: 2, stdout: "", stderr });
});

test("a scenario that no API has is refused on one line that names those there are", async () => {
  const { code, stdout, stderr } = await runHere(["mock", "--scenario", "none"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^facsimile: unknown scenario none\. Fix: name one of success, [\w, ]+\n$/);
});

test("each option of startMock has its flag", () => {
  const flags: Readonly<Record<Exclude<keyof StartOptions, "log">, string>> = {
    ...{ apis: "--api", ports: "--api", port: "--port", host: "--host", allowedHosts: "--allow-host" },
    ...{ origins: "--origin", auth: "--auth", keys: "--key", tokens: "--token", clock: "--clock" },
    ...{ scenario: "--scenario", stateful: "--stateless", faults: "--faults", evidence: "--evidence" },
    ...{ errorStatus: "--error-status", validateResponses: "--validate-responses", journalLimit: "--journal-limit" },
    timeouts: "--headers-timeout",
    isolate: "--isolate",
  };
  for (const flag of Object.values(flags)) expect(formatOptions(mockText)).toContain(`| \`${flag}`);
});

const texts = [mockText, checkText, verifyText, diffText, callText, explainText];
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test.each(texts.filter(({ options }) => options.length > 0))(
  "$name: the README has the options of the help",
  (text) => {
    expect(readme).toContain(formatOptions(text));
  },
);

test.each(texts)("$name: its help has the examples of the README", async ({ name }) => {
  const { code, stdout } = await runHere([name, "--help"]);
  const examples = readExamples(name);
  expect([code, examples.length > 0]).toEqual([0, true]);
  for (const example of examples) expect(stdout).toContain(`  ${example}\n`);
});
