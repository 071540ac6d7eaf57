import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ApiFolder,
  type Bundle,
  bundleApi,
  type Case,
  CatalogError,
  type Contract,
  casesOf,
  correct,
  readApiFolder,
  toPortable,
} from "@facsimile/catalog";
import { lowerFirst } from "@facsimile/checks/tables";
import { createMockFetch, type MockFetch, type MockFetchOptions, testKey } from "@facsimile/mock";

/** One operation under test: what is documented, what the spec says, the cases. */
export interface OperationUnderTest {
  readonly operationId: string;
  /** Name of the client's method. */
  readonly method: string;
  readonly document: Bundle["combined"];
  /** The document as the spec package has it, which mocks are given. */
  readonly built: Bundle["combined"];
  readonly contract: Contract;
  readonly cases: Readonly<Record<string, Case>>;
}

/** One API under test. */
export interface ApiUnderTest {
  readonly id: string;
  readonly root: string;
  readonly folder: ApiFolder;
  readonly operations: readonly OperationUnderTest[];
  readonly createClient: CreateClient;
  /** What the client exports by name: operations, waiters and lookups among others. */
  readonly exports: Readonly<Record<string, unknown>>;
  /** A mock of the built documents. */
  readonly createMock: (options?: Omit<MockFetchOptions, "apis">) => MockFetch;
}

/** A generated client, as far as a test that knows no API can know it. */
export type Client = Readonly<
  Record<
    string,
    (
      input: object,
      options?: object,
    ) => Promise<{ data?: unknown; error?: ClientError; response?: globalThis.Response }>
  >
>;

export interface ClientError {
  readonly name: string;
  readonly code?: string;
  readonly status: number;
  readonly requestId?: string;
}

type CreateClient = (options: object) => Client;

/** Loads the API of a client's folder: `<root>/packages/clients/<id>`. Throws a CatalogError that lists every problem of the spec. */
export async function loadApiUnderTest(clientFolder: string): Promise<ApiUnderTest> {
  const root = dirname(dirname(dirname(clientFolder)));
  const id = basename(clientFolder);
  const { api: folder, problems } = readApiFolder(root, id);
  if (!folder) throw new CatalogError(problems);
  const { operations } = await bundleApi(root, id);
  const { createClient, exports } = await loadClient(clientFolder);
  return assembleApi({ root, folder, documents: operations, createClient, exports });
}

/** The parts of an API, put together for the tests. What another has, too, is taken over, so that it is compiled once. */
export function assembleApi(
  {
    documents,
    ...parts
  }: Pick<ApiUnderTest, "root" | "folder" | "createClient" | "exports"> & { readonly documents: Bundle["operations"] },
  like?: ApiUnderTest,
): ApiUnderTest {
  const { id } = parts.folder;
  const operations = Object.entries(documents).map(([operationId, document]) => {
    const known = like?.operations.find((one) => one.operationId === operationId);
    return describeOperation(parts.folder, operationId, document, known);
  });
  const isMockedAlike = operations.every(({ built }, at) => like?.operations[at]?.built === built);
  if (like && isMockedAlike) return { id, ...parts, operations, createMock: like.createMock };
  const apis = [{ id, operations: Object.fromEntries(operations.map((one) => [one.operationId, one.built])) }];
  return { id, ...parts, operations, createMock: (options) => createMockFetch({ ...options, apis }) };
}

function describeOperation(
  folder: ApiFolder,
  operationId: string,
  document: Bundle["combined"],
  known?: OperationUnderTest,
): OperationUnderTest {
  const documented = folder.documented[operationId];
  if (!documented) throw new Error(`nothing documents ${operationId}`);
  const contract = share(correct(documented).contract, known?.contract);
  const method = lowerFirst(operationId);
  const cases = known?.contract === contract ? known.cases : share(casesOf(contract), known?.cases);
  return { operationId, method, document, built: build(document, known), contract, cases };
}

/** A value in which whatever equals a part of a known one is that part. */
function share<T>(value: T, known: unknown): T {
  if (Object.is(value, known)) return value;
  if (typeof value !== "object" || value === null || typeof known !== "object" || known === null) return value;
  const others = known as Readonly<Record<string, unknown>>;
  const members = Object.entries(value).map(([name, member]) => [name, share(member, others[name])] as const);
  const names = Object.keys(known);
  const isSame =
    members.length === names.length &&
    members.every(([name, own], at) => name === names[at] && Object.is(own, others[name]));
  if (isSame && Array.isArray(value) === Array.isArray(known)) return known as T;
  return (Array.isArray(value) ? members.map(([, own]) => own) : Object.fromEntries(members)) as T;
}

function build(document: Bundle["combined"], known?: OperationUnderTest): Bundle["combined"] {
  if (known?.document === document) return known.built;
  const built = toPortable(document);
  if (known?.document.paths !== document.paths || known.document.components !== document.components) return built;
  const { paths, components } = known.built;
  return { ...built, paths, ...(components && { components }) };
}

async function loadClient(clientFolder: string): Promise<Pick<ApiUnderTest, "createClient" | "exports">> {
  const isSource = existsSync(join(clientFolder, "src/index.ts"));
  const locate = (name: string) => join(clientFolder, isSource ? `src/${name}.ts` : `dist/${name}.js`);
  const load = async (name: string): Promise<object> => import(pathToFileURL(locate(name)).href);
  const modules = ["index", "waiting", "flows"].filter((module) => existsSync(locate(module)));
  const exports: Record<string, unknown> = Object.assign({}, ...(await Promise.all(modules.map(load))));
  const name = Object.keys(exports).find((candidate) => /^create\w+Client$/.test(candidate));
  if (!name) throw new Error(`${locate("index")} exports no create…Client. Fix: npm run generate`);
  return { createClient: exports[name] as CreateClient, exports };
}

/** The access key that every mock knows, in the words of the API's protocol. */
export function testCredentials({ folder }: ApiUnderTest): Record<string, string> {
  const [id = "", secret = ""] = folder.protocol.credentials;
  return { [id]: testKey.accessKeyId, [secret]: testKey.secret };
}
