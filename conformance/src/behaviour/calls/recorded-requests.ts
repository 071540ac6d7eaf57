import { type JsonSchema, operationsOf, resolve } from "@facsimile/catalog";
import { matchPath } from "@facsimile/checks";
import type { OperationUnderTest } from "../../api-under-test.ts";

/** A request that a vendor's SDK sent, with its signature. */
export interface Recording {
  readonly name: string;
  readonly credentials: { readonly accessKeyId: string; readonly secret: string };
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Whether a recorded request is one of an operation: same method, path and constant headers. */
export function isOf({ document }: Pick<OperationUnderTest, "document">, { request }: Recording): boolean {
  const [{ path, method, operation }] = operationsOf(document) as [ReturnType<typeof operationsOf>[number]];
  const headers = lowerCase(request.headers);
  const constants = (operation.parameters ?? [])
    .map((reference) => resolve(document, reference))
    .filter(({ schema }) => schema?.const !== undefined);
  return (
    request.method === method.toUpperCase() &&
    matchPath(path, new URL(request.url).pathname) !== undefined &&
    constants.every(({ name, schema }) => headers[name.toLowerCase()] === schema?.const)
  );
}

/** The flat input that makes a client send a recorded request. */
export function inputOf(
  { document }: Pick<OperationUnderTest, "document">,
  { request }: Recording,
): Record<string, unknown> {
  const [{ path, operation }] = operationsOf(document) as [ReturnType<typeof operationsOf>[number]];
  const { pathname, searchParams } = new URL(request.url);
  const headers = lowerCase(request.headers);
  const given = (operation.parameters ?? [])
    .map((reference) => resolve(document, reference))
    .flatMap((parameter) => {
      const text =
        parameter.in === "query"
          ? searchParams.get(parameter.name)
          : parameter.in === "header" && parameter.schema?.const === undefined
            ? headers[parameter.name.toLowerCase()]
            : undefined;
      return text === null || text === undefined
        ? []
        : [[parameter.name, parameter.content ? JSON.parse(text) : decode(text, parameter.schema)] as const];
    });
  return {
    ...matchPath(path, pathname),
    ...Object.fromEntries(given),
    ...(request.body ? JSON.parse(request.body) : {}),
  };
}

/** The date and nonce that a recorded request was signed with. */
export function timeOf({ request }: Recording): { clock: () => Date; nonce: () => string } {
  const headers = lowerCase(request.headers);
  const text =
    headers["x-acs-date"] ??
    headers["x-sdk-date"]?.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:") ??
    "";
  return { clock: () => new Date(text), nonce: () => headers["x-acs-signature-nonce"] ?? "" };
}

/** Headers by lower-case name. */
export function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function decode(text: string, schema: JsonSchema = {}): unknown {
  return schema.type === "string" ? text : JSON.parse(text);
}
