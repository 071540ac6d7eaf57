import { readdirSync, readFileSync } from "node:fs";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import type { Portal } from "../src/model/index.ts";
import { confine } from "./confine.ts";

const portal = JSON.parse(readFileSync(new URL(".data/portal.json", import.meta.url), "utf8")) as Portal;
const commands = readdirSync(new URL(".data/guides", import.meta.url))
  .filter((name) => name.startsWith("facsimile-"))
  .map((name) => name.replace(".md", ""));
const {
  PORTAL_SITE: site = "http://127.0.0.1:4000",
  PORTAL_BASE: base = "/",
  PORTAL_OUT: outDir = "../dist",
} = process.env;

export default defineConfig({
  site,
  base,
  outDir,
  publicDir: ".data/public",
  trailingSlash: "always",
  devToolbar: { enabled: false },
  vite: { resolve: { conditions: ["@facsimile/source", "browser", "module", "import", "default"] } },
  integrations: [
    starlight({
      title: "Facsimile",
      description: "Contracts, typed clients and mocks for cloud operations that copy, replicate or back up resources.",
      favicon: "/favicon.svg",
      customCss: ["./src/styles/portal.css", "./src/styles/reference.css", "./src/styles/tools.css"],
      pagination: false,
      credits: false,
      disable404Route: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      components: {
        Search: "./src/overrides/search.astro",
        Footer: "./src/overrides/footer.astro",
        PageTitle: "./src/overrides/page-title.astro",
      },
      expressiveCode: {
        themes: ["github-dark", "github-light"],
        defaultProps: { wrap: true },
        styleOverrides: { borderRadius: "0.5rem", frames: { shadowColor: "transparent" } },
      },
      sidebar: [
        {
          label: "Guides",
          items: [
            "get-started",
            "clients",
            "mocks-in-tests",
            "mocks-for-any-language",
            "signing",
            "retries",
            "contract-checks",
            "add-an-api",
          ],
        },
        { label: "Commands", collapsed: true, items: commands },
        ...portal.apis.map((api) => ({
          label: api.id,
          collapsed: true,
          items: [
            { label: "Overview", link: `/${api.id}/` },
            ...api.operations.map(({ id, slug }) => ({ label: id, link: `/${api.id}/${slug}/` })),
          ],
        })),
        {
          label: "Evidence",
          items: [
            { label: "Errata register", link: "/errata/" },
            { label: "Conformance matrix", link: "/conformance/" },
            { label: "Error codes", link: "/error-codes/" },
            { label: "Signature explorer", link: "/signature-explorer/" },
          ],
        },
        { label: "More", items: ["glossary", "machines", "not-affiliated"] },
      ],
    }),
    confine(),
  ],
});
