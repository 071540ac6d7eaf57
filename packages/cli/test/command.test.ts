import { expect, test } from "vitest";
import { manifest } from "../src/manifest.ts";
import { apiIds, runFacsimile } from "./process.ts";

test("--help and --version", async () => {
  expect(await runFacsimile(["--help"])).toMatchObject({ code: 0, stdout: expect.stringContaining("facsimile mock") });
  expect(await runFacsimile(["mock", "-h"])).toMatchObject({ code: 0, stdout: expect.stringContaining("--json") });
  expect(await runFacsimile(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

const givePlan = 'Mend: give {"rules":[…]} or the name of a file of it';

test.each([
  [["mock", "--api", "aws"], `there is no API aws. Mend: name one of ${apiIds.join(", ")}`],
  [["mock", "--api", "huawei-ims=http"], "http is no port. Mend: give a number from 0 to 65535, 0 for a free one"],
  [["mock", "--port", "65536"], "65536 is no port. Mend: give a number from 0 to 65535, 0 for a free one"],
  [["mock", "--port="], "nothing is no port. Mend: give a number from 0 to 65535, 0 for a free one"],
  [["mock", "--port"], "Option '--port <value>' argument missing. Mend: see facsimile --help"],
  [["mock", "--port", "-1"], "Option '--port' argument is ambiguous. Mend: see facsimile --help"],
  [["mock", "--prot", "1"], "Unknown option '--prot'. Mend: see facsimile --help"],
  [["mock", "--auth", "no"], "there is no --auth no. Mend: choose one of verify, present, off"],
  [["mock", "--key", "a"], "a key is not written as one. Mend: write --key ID:SECRET, ID:SECRET:TOKEN or @FILE"],
  [["mock", "--key", "@/nowhere"], "the file of keys /nowhere cannot be read. Mend: name a file of lines ID:SECRET"],
  [["mock", "--clock", "noon"], "noon is no time. Mend: write it as 2026-01-31T00:00:00Z"],
  [["mock", "--clock", "2026-02-30"], "2026-02-30 is no time. Mend: write it as 2026-01-31T00:00:00Z"],
  [["mock", "--clock="], "nothing is no time. Mend: write it as 2026-01-31T00:00:00Z"],
  [
    ["mock", "--api", "huawei-ims", "--api", "huawei-ims=1"],
    "--api huawei-ims is given twice. Mend: give each API once",
  ],
  [["mock", "--faults", "/nowhere"], `--faults /nowhere cannot be read. ${givePlan}`],
  [["mock", "--faults", "{"], `--faults { is no JSON. ${givePlan}`],
  [["mock", "--faults", "{}"], "the plan of faults is wrong: rules: is required. Mend: correct it there"],
  [
    ["mock", "--origin", "docs.example.com/"],
    "docs.example.com/ is no origin. Mend: write it as https://docs.example.com, without a path",
  ],
  [["mock", "now"], "there is no command mock now. Mend: try facsimile mock"],
  [["serve"], "there is no command serve. Mend: try facsimile mock"],
  [[], "there is no command given. Mend: try facsimile mock"],
])("%j is refused on one line", async (args, message) => {
  expect(await runFacsimile(args)).toEqual({ code: 2, stdout: "", stderr: `facsimile: ${message}\n` });
});

test("a scenario that no API has is refused on one line that names those there are", async () => {
  const { code, stdout, stderr } = await runFacsimile(["mock", "--scenario", "none"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^facsimile: there is no scenario none\. Mend: name one of success, [\w, ]+\n$/);
});
