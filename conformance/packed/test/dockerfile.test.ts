import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { listFiles, root, run } from "@facsimile/tooling/tree";
import { validate } from "dockerfile-utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

const path = "packages/cli/Dockerfile";
const text = readFileSync(join(root, path), "utf8");

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The instructions of each stage; the file continues no line. */
const stages: Instruction[][] = [];
for (const line of text.split("\n").filter((line) => /^[A-Z]/.test(line))) {
  const [name = "", ...rest] = line.split(" ");
  if (name === "FROM") stages.push([]);
  stages.at(-1)?.push({ name, rest: rest.join(" ") });
}
const image = stages.at(-1) ?? [];
const readArguments = (name: string): string[] =>
  JSON.parse(image.find((instruction) => instruction.name === name)?.rest.replace(/^.*?(?=\[)/, "") ?? "[]");

describe("the Dockerfile", () => {
  test("has no fault that a linter knows", () => {
    expect(validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  test("names the version of each image, that of Node", () => {
    const [major] = readFileSync(join(root, ".nvmrc"), "utf8").split(".");
    const images = stages.flatMap(([from]) => from?.rest.split(" ")[0]);
    expect(images).toEqual(stages.map(() => `node:${major}-slim`));
  });

  test("does not run as root", () => {
    const names = image.map(({ name }) => name);
    expect(image.find(({ name }) => name === "USER")?.rest).toBe("node");
    expect(names.lastIndexOf("RUN")).toBeLessThan(names.indexOf("USER"));
    expect(names.indexOf("USER")).toBeLessThan(names.indexOf("ENTRYPOINT"));
  });

  test("copies nothing that git ignores", () => {
    const [ignored, excluded] = [".gitignore", ".dockerignore"].map((file) =>
      readFileSync(join(root, file), "utf8").match(/^[^#\s].*$/gm),
    );
    const patterns = ignored?.map((line) => `**/${line.replace(/\/$/, "")}`) ?? [];
    expect(excluded).toEqual(expect.arrayContaining([".git", ...patterns]));
  });
});

// Where the paths of the image are on this machine.
const disk = mkdtempSync(join(tmpdir(), "image-"));
let started: ChildProcess | undefined;
afterAll(() => started?.kill("SIGKILL"));

function execute({ name, rest }: Instruction, folder: string): string {
  switch (name) {
    case "WORKDIR":
      mkdirSync(join(disk, rest), { recursive: true });
      return join(disk, rest);
    case "COPY":
      if (rest === ". .") for (const file of listFiles()) cpSync(join(root, file), join(folder, file));
      else expect(existsSync(join(disk, rest.split(" ").at(-1) ?? ""))).toBe(true);
      return folder;
    case "RUN": {
      const { status, output } = run(folder, "sh", ["-c", rest.replace(/(?<= )(?=\/)/g, disk)]);
      if (status !== 0) throw new Error(`${rest}\n${output}`);
      return folder;
    }
    default:
      return folder;
  }
}

describe("its commands, in clean folders", () => {
  let folder = disk;
  const [, readme = ""] = readFileSync(join(root, "packages/mock/README.md"), "utf8").split("```yaml\n");
  const { services } = parse(readme.slice(0, readme.indexOf("```")));
  let urls: { apis: Record<string, string>; control: string };

  beforeAll(async () => {
    for (const instructions of stages) for (const instruction of instructions) folder = execute(instruction, folder);
    // On loopback and on a free port instead of those of a container.
    const command: string[] = services.mock.command.split(" ");
    const own = command.join(" ").replace("--host 0.0.0.0", "--host 127.0.0.1 --port 0 --json").replace(/=\d+/, "");
    const [entry = ""] = readArguments("ENTRYPOINT");
    const child = spawn(join(folder, entry), own.split(" "), { cwd: folder });
    started = child;
    const [line] = await once(child.stdout, "data");
    urls = JSON.parse(line);
  });

  test("start a mock that the health check finds well, and not once it has ended", async () => {
    const [program = "", ...args] = readArguments("HEALTHCHECK").map((part) =>
      part.replace("http://127.0.0.1:4010", urls.control),
    );
    expect(run(folder, program, args)).toEqual({ status: 0, output: "" });
    const away = args.map((part) => part.replace(urls.control, "http://127.0.0.1:1"));
    expect(run(folder, program, away)).toEqual({ status: 1, output: "" });
  });

  test("start a mock that other services of the compose file call by its name", async () => {
    const [name] = Object.keys(services);
    const [response] = await once(get(`${urls.control}/apis`, { headers: { host: `${name}:4010` } }), "response");
    const [id = ""] = Object.keys(urls.apis);
    const { port } = new URL(urls.apis[id] ?? "");
    expect(await json(response)).toMatchObject({ [id]: { url: `http://${name}:${port}` } });
  });

  test("and the compose file publishes the ports that the command opens, to this machine", () => {
    const { command, build, ports } = services.mock;
    expect(build).toEqual({ context: ".", dockerfile: path });
    const opened = [image.find(({ name }) => name === "EXPOSE")?.rest, /=(\d+)/.exec(command)?.[1]];
    expect(ports).toEqual(opened.map((port) => `127.0.0.1:${port}:${port}`));
    expect(command.startsWith(readArguments("CMD").join(" "))).toBe(true);
  });
});
