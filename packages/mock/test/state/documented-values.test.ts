import { api as ecd } from "@facsimile/spec-alibaba-ecd";
import { api as ens } from "@facsimile/spec-alibaba-ens";
import { api as ims } from "@facsimile/spec-huawei-ims";
import { api as koophone } from "@facsimile/spec-huawei-koophone";
import { api as metastudio } from "@facsimile/spec-huawei-metastudio";
import { describe, expect, test } from "vitest";
import { type Api, createMock, type MockRequest } from "../../src/index.ts";

interface Request {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly "x-facsimile-style"?: string }[];
  readonly "x-facsimile-cases": Readonly<
    Record<string, { readonly request: Request; readonly response: { readonly status: number } }>
  >;
}

interface Stateful {
  readonly effects?: readonly { readonly existing?: true; readonly id?: string; readonly forEach?: string }[];
  readonly list?: { readonly id?: string };
}

/** An operation that asks for something by its id, with its first successful case. */
interface Lookup {
  readonly api: Api;
  readonly operationId: string;
  readonly input: string;
  readonly send: (request: Request) => MockRequest;
  readonly request: Request;
}

const lookups = [ecd, ens, ims, koophone, metastudio].flatMap((api) =>
  Object.values(api.operations).flatMap((document) => readLookup(api, document)),
);

function readLookup(api: Api, document: object): Lookup[] {
  const { paths, "x-facsimile-scenarios": scenarios } = document as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
    readonly "x-facsimile-scenarios": { readonly operations: Readonly<Record<string, Stateful>> };
  };
  const [[path = "", item] = []] = Object.entries(paths);
  const [[method = "", operation] = []] = Object.entries(item ?? {});
  const { list, effects = [] } = scenarios.operations[operation?.operationId ?? ""] ?? {};
  const existing = effects.find((effect) => effect.existing);
  const [, input = existing?.forEach ?? ""] = /\{input\.(\w+)\}/.exec(list?.id ?? existing?.id ?? "") ?? [];
  const found = Object.values(operation?.["x-facsimile-cases"] ?? {}).find(({ response }) => response.status < 300);
  if (!operation || !found || input === "") return [];
  const send = (request: Request) => toRequest(api.id, method, path, operation, request);
  return [{ api, operationId: operation.operationId, input, send, request: found.request }];
}

function toRequest(
  apiId: string,
  method: string,
  path: string,
  { operationId, parameters }: Described,
  { path: values = {}, query = {}, header = {}, body }: Request,
): MockRequest {
  const style = (name: string) => parameters?.find((parameter) => parameter.name === name)?.["x-facsimile-style"];
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    style(name) === "repeatList"
      ? (value as string[]).map((item, at) => [`${name}.${at + 1}`, item])
      : [[name, String(value)]],
  );
  const versions: Record<string, string> = { [ecd.id]: "2020-09-30", [ens.id]: "2017-11-10" };
  const url = `${path.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))}?${new URLSearchParams(pairs as [string, string][])}`;
  const own = apiId in versions ? { "x-acs-action": operationId, "x-acs-version": versions[apiId] } : {};
  const headers = { host: "a", ...own, ...header } as Record<string, string>;
  return { apiId, method: method.toUpperCase(), url, headers, body: body ? JSON.stringify(body) : "" };
}

/** The request with another value of one input, wherever it travels. */
function replace(request: Request, input: string, id: string): Request {
  const change = (part: Readonly<Record<string, unknown>> | undefined) =>
    part && input in part ? { ...part, [input]: Array.isArray(part[input]) ? [id] : id } : part;
  const { path, query, header, body } = request;
  return Object.fromEntries(
    Object.entries({ path: change(path), query: change(query), header, body: change(body) }).filter(
      ([, part]) => part !== undefined,
    ),
  );
}

test("most APIs have operations that ask for something by its id", () => {
  expect(new Set(lookups.map(({ api }) => api.id)).size).toBe(5);
  expect(lookups.length).toBeGreaterThan(8);
});

describe.each(lookups)("$operationId", ({ api, operationId, input, send, request }) => {
  const ask = async (sent: MockRequest, stateful = true) => {
    const mock = createMock({ apis: [api], auth: "off", stateful });
    const { status, headers, reason = "" } = await mock.handle(sent);
    return { status, source: headers["x-facsimile-source"], reason, executions: mock.journal.executions() };
  };

  test("refuses an id that the mock never issued, says so, and does nothing", async () => {
    const { status, reason, executions } = await ask(send(replace(request, input, "mistaken")));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(reason).toContain(`${input}: there is nothing of this name. Fix: use one that the mock has issued`);
    expect(executions).toEqual({});
  });

  test("has the documented example for the documented request, and in a stateless mock", async () => {
    expect(await ask(send(request))).toMatchObject({
      source: "example",
      executions: { [api.id]: { [operationId]: 1 } },
    });
    expect(await ask(send(replace(request, input, "mistaken")), false)).toMatchObject({ source: "example" });
  });

  test("has the documented example of a mistaken id where it is asked for", async () => {
    const sent = send(replace(request, input, "mistaken"));
    expect(await ask({ ...sent, headers: { ...sent.headers, prefer: "code=200" } })).toMatchObject({
      status: 200,
      source: "example",
    });
  });
});
