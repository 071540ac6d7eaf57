import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Adds a content security policy to every page: its own scripts, its own host, and mocks on this machine. */
export function confine(): AstroIntegration {
  return {
    name: "confine",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
          if (!name.endsWith(".html")) continue;
          const html = readFileSync(folder + name, "utf8");
          writeFileSync(folder + name, html.replace("<head>", `<head>${policy(html)}`));
        }
      },
    },
  };
}

function policy(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*application\/)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = [
    ...new Set(scripts.map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)),
  ];
  const rules = [
    "default-src 'none'",
    // Pagefind is WebAssembly in a worker.
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(" ")}`,
    "worker-src 'self' blob:",
    // Highlighted code has its colours in style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' http://127.0.0.1:* http://localhost:*",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`;
}
