import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** A built portal on this machine. */
export interface ServedPortal {
  /** Address of its start page. */
  readonly url: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

/** Serves a built portal on 127.0.0.1, below its base; on a free port if the port is taken. */
export async function servePortal(folder: string, port: number, base = "/"): Promise<ServedPortal> {
  const server = createServer(({ url = "/" }, response) => {
    const path = findFile(folder, base, url);
    const file = path ?? join(folder, "404.html");
    response.writeHead(path ? 200 : 404, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "x-content-type-options": "nosniff",
      "cache-control": "no-cache",
    });
    response.end(readFileSync(file));
  });
  const listen = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(at, "127.0.0.1", resolve);
    });
  await listen(port).catch(() => listen(0));
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}${base}`, close: () => server.close() };
}

// Nothing outside the folder: the address is normalised as if it began at its root.
function findFile(folder: string, base: string, url: string): string | undefined {
  const path = decode(url.split(/[?#]/)[0] ?? "/");
  if (!path?.startsWith(base)) return undefined;
  const file = join(folder, normalize(`/${path.slice(base.length)}`));
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, "index.html");
  return existsSync(index) ? index : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // Half an escape is the address of nothing.
    return undefined;
  }
}
