import { expect, test } from "vitest";
import { manifest } from "../src/manifest.ts";
import { apiIds, runFacsimile } from "./process.ts";

test("--help and --version", async () => {
  expect(await runFacsimile(["--help"])).toMatchObject({ code: 0, stdout: expect.stringContaining("facsimile mock") });
  expect(await runFacsimile(["mock", "-h"])).toMatchObject({ code: 0, stdout: expect.stringContaining("--json") });
  expect(await runFacsimile(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

const givePlan = 'Fix: give {"rules":[…]} or the name of a file of it';

test.each([
  [["mock", "--api", "aws"], `there is no API aws. Fix: name one of ${apiIds.join(", ")}`],
  [["mock", "--api", "huawei-ims=http"], "http is no port. Fix: give a number from 0 to 65535, 0 for a free one"],
  [["mock", "--port", "65536"], "65536 is no port. Fix: give a number from 0 to 65535, 0 for a free one"],
  [["mock", "--port="], "nothing is no port. Fix: give a number from 0 to 65535, 0 for a free one"],
  [["mock", "--port"], "Option '--port <value>' argument missing. Fix: see facsimile --help"],
  [["mock", "--port", "-1"], "Option '--port' argument is ambiguous. Fix: see facsimile --help"],
  [["mock", "--prot", "1"], "Unknown option '--prot'. Fix: see facsimile --help"],
  [["mock", "--auth", "no"], "there is no --auth no. Fix: choose one of verify, present, off"],
  [["mock", "--key", "a"], "a key is not written as one. Fix: write --key ID:SECRET, ID:SECRET:TOKEN or @FILE"],
  [["mock", "--key", "@/nowhere"], "the file of keys /nowhere cannot be read. Fix: name a file of lines ID:SECRET"],
  [["mock", "--clock", "noon"], "noon is no time. Fix: write it as 2026-01-31T00:00:00Z"],
  [["mock", "--clock", "2026-02-30"], "2026-02-30 is no time. Fix: write it as 2026-01-31T00:00:00Z"],
  [["mock", "--clock="], "nothing is no time. Fix: write it as 2026-01-31T00:00:00Z"],
  [
    ["mock", "--api", "huawei-ims", "--api", "huawei-ims=1"],
    "--api huawei-ims is given twice. Fix: give each API once",
  ],
  [["mock", "--faults", "/nowhere"], `--faults /nowhere cannot be read. ${givePlan}`],
  [["mock", "--faults", "{"], `--faults { is no JSON. ${givePlan}`],
  [["mock", "--faults", "{}"], "the plan of faults is wrong: rules: is required. Fix: correct it there"],
  [
    ["mock", "--origin", "docs.example.com/"],
    "docs.example.com/ is no origin. Fix: write it as https://docs.example.com, without a path",
  ],
  [["mock", "now"], "there is no command mock now. Fix: try facsimile mock"],
  [["serve"], "there is no command serve. Fix: try facsimile mock"],
  [[], "there is no command given. Fix: try facsimile mock"],
])("%j is refused on one line", async (args, message) => {
  expect(await runFacsimile(args)).toEqual({ code: 2, stdout: "", stderr: `facsimile: ${message}\n` });
});

test("a scenario that no API has is refused on one line that names those there are", async () => {
  const { code, stdout, stderr } = await runFacsimile(["mock", "--scenario", "none"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^facsimile: there is no scenario none\. Fix: name one of success, [\w, ]+\n$/);
});
