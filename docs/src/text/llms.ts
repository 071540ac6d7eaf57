import type { Portal } from "../model/index.ts";
import { operationMarkdown } from "./operation-markdown.ts";

/** Title, address and text of a guide. */
export interface GuideText {
  readonly title: string;
  readonly slug: string;
  readonly description: string;
  readonly markdown: string;
}

const head = `# Facsimile

> Contracts, typed clients and mocks for cloud operations that copy, replicate or back up resources. Written by hand from the vendors' documentation. Not affiliated with any vendor.`;

/** llms.txt: what there is to read, with addresses below the base. */
export function llmsIndex({ apis }: Portal, guides: readonly GuideText[], base: string): string {
  const operations = apis.flatMap((api) => [
    `## ${api.title}`,
    [
      ...api.operations.map(({ id, slug, summary }) => `- [${id}](${base}${api.id}/${slug}.md): ${summary}`),
      `- [OpenAPI document](${base}openapi/${api.id}/openapi.json): all operations of ${api.id}`,
    ].join("\n"),
  ]);
  const texts = guides.map(({ title, slug, description }) => `- [${title}](${base}${slug}.md): ${description}`);
  const all = `## Optional\n\n- [Everything in one file](${base}llms-full.txt): all guides and operations`;
  return `${[head, "## Guides", texts.join("\n"), ...operations, all].join("\n\n")}\n`;
}

/** llms-full.txt: all guides and operations in one text. */
export function llmsFull({ apis }: Portal, guides: readonly GuideText[]): string {
  const texts = guides.map(({ markdown }) => markdown);
  const operations = apis.flatMap((api) => api.operations.map((operation) => operationMarkdown(api, operation)));
  return `${[head, ...texts, ...operations].join("\n\n---\n\n")}\n`;
}
