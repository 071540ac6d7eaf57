import { type Api, type MockDocument, type MockResponse, readDocuments } from "../contract/index.ts";

/** Gives the errors of a service the status that was chosen for them. */
export type ChooseErrorStatus = (apiId: string, response: MockResponse) => MockResponse;

/** Compiles statuses by API id. Throws for an API, or a status, on which its sources do not contradict each other. */
export function compileErrorStatus(apis: readonly Api[], chosen: Readonly<Record<string, number>>): ChooseErrorStatus {
  const rules = Object.fromEntries(
    Object.entries(chosen).map(([id, status]) => [id, compileRule(apis, id, status)] as const),
  );
  return (apiId, response) => (Object.hasOwn(rules, apiId) && rules[apiId]?.(response)) || response;
}

function compileRule(
  apis: readonly Api[],
  id: string,
  status: number,
): (response: MockResponse) => MockResponse | undefined {
  const api = apis.find((candidate) => candidate.id === id);
  const documents = api ? readDocuments(api) : [];
  const { statuses = [] } = documents[0]?.["x-facsimile-error-statuses"] ?? {};
  if (!statuses.includes(status)) {
    const fix = statuses.length > 0 ? `choose one of ${statuses.join(", ")}` : "leave it out";
    throw new TypeError(`errors of ${id} do not come with status ${status}. Fix: ${fix}`);
  }
  const members = Object.assign({}, ...documents.map(readSuccess)) as Readonly<Record<string, string>>;
  const foreign = Object.keys(documents[0]?.["x-facsimile-protocol"].errors ?? {});
  return (response) => (isOwnError(response, members, foreign) ? withStatus(response, status) : undefined);
}

function readSuccess({ paths }: MockDocument): Readonly<Record<string, string>> {
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  return Object.assign({}, ...operations.map((operation) => operation["x-facsimile-success"] ?? {}));
}

// The gateway's errors come before the service, with statuses of their own.
function isOwnError(
  { headers, body }: MockResponse,
  members: Readonly<Record<string, string>>,
  foreign: readonly string[],
): boolean {
  if (headers["content-type"] !== "application/json") return false;
  const value: unknown = JSON.parse(body);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(members).some(([name, success]) => {
    const code = (value as Readonly<Record<string, unknown>>)[name];
    return code !== undefined && code !== success && !foreign.includes(String(code));
  });
}

function withStatus(response: MockResponse, status: number): MockResponse {
  if (response.status === status) return response;
  // No page prints this body with another status.
  const isAssumed = response.headers["x-facsimile-evidence"] === "assumed";
  return {
    ...response,
    status,
    headers: { ...response.headers, ...(!isAssumed && { "x-facsimile-evidence": "inferred" }) },
  };
}
