import type { Entered } from "./sign.ts";

/** A vector as an example to start from. */
export interface Example {
  readonly title: string;
  readonly entered: Entered;
}

interface Vector {
  readonly name: string;
  readonly credentials: { readonly accessKeyId: string; readonly secret: string };
  readonly method?: string;
  readonly parameters?: readonly (readonly [string, string])[];
  readonly request?: {
    readonly method: string;
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
  };
  readonly signedHeaders?: readonly string[];
}

const files = import.meta.glob<{ cases: readonly Vector[] }>(
  "../../../../../packages/vectors/{signing,rpc-signing}/*.json",
  { import: "default" },
);

/** Every signing vector of the repository. */
export async function readExamples(): Promise<Example[]> {
  const found = Object.entries(files).map(async ([path, load]) => {
    const scheme = /([^/]+)\.json$/.exec(path)?.[1] ?? "";
    return (await load()).cases.map((vector) => ({
      title: `${scheme}: ${vector.name}`,
      entered: enter(scheme, vector),
    }));
  });
  return (await Promise.all(found)).flat().sort((a, b) => a.title.localeCompare(b.title, "en"));
}

function enter(
  scheme: string,
  { credentials, method = "", parameters = [], request, signedHeaders = [] }: Vector,
): Entered {
  const query = parameters.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  const headers = Object.entries(request?.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  return {
    scheme,
    method: request?.method ?? method,
    url: request?.url ?? `https://ens.aliyuncs.com/?${query}`,
    headers: headers.join("\n"),
    body: request?.body ?? "",
    keyId: credentials.accessKeyId,
    secret: credentials.secret,
    signedHeaders: signedHeaders.join(";"),
  };
}
