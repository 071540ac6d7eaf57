/** A request with its signature. */
export interface SignedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A part of a request that its signature covers, or is. */
export interface SignedPart {
  readonly name: string;
  readonly text: string;
  put(text: string): SignedRequest;
}

/** Every part of a request that its signature covers, and the signature itself. */
export function partsOf(request: SignedRequest): SignedPart[] {
  const authorization = /SignedHeaders=([^,]+)/.exec(headerOf(request, "authorization"));
  const names = authorization ? [...(authorization[1] ?? "").split(";"), "authorization"] : [];
  const whole = (["method", "url", "body"] as const).map((name) => ({
    name,
    text: request[name],
    put: (text: string): SignedRequest => ({ ...request, [name]: text }),
  }));
  const headers = names.map((name) => ({
    name: `header ${name}`,
    text: headerOf(request, name),
    put: (text: string): SignedRequest => ({ ...request, headers: { ...without(request, name), [name]: text } }),
  }));
  return [...whole, ...headers].filter(({ text }) => text !== "");
}

/** Each byte of a text replaced by its other case and by another that looks at home in a request. */
export function changeBytes(text: string): string[] {
  const others = "a0%&=+/.;";
  return [...text].flatMap((letter, at) => {
    const flipped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
    const replaced = [flipped, others[at % others.length] ?? "", "~"].filter((candidate) => candidate !== letter);
    return replaced.map((candidate) => text.slice(0, at) + candidate + text.slice(at + letter.length));
  });
}

/** What a request says once it is decoded, worked out apart from any signer. */
export function meaningOf(request: SignedRequest): string {
  const [path = "", ...query] = request.url.split("?");
  const isForm = headerOf(request, "content-type").startsWith("application/x-www-form-urlencoded");
  const pairs = [query.join("?"), isForm ? request.body : ""].flatMap((text) => [...new URLSearchParams(text)]);
  const headers = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value.trim()]);
  const sorted = (entries: readonly (readonly string[])[]) => entries.map((entry) => JSON.stringify(entry)).sort();
  const body = isForm ? "" : request.body;
  return JSON.stringify([request.method.toUpperCase(), decode(path), sorted(pairs), sorted(headers), body]);
}

function decode(path: string): string {
  try {
    return path.split("/").map(decodeURIComponent).join("/");
  } catch {
    return path;
  }
}

function headerOf({ headers }: SignedRequest, name: string): string {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
}

function without({ headers }: SignedRequest, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key.toLowerCase() !== name));
}
