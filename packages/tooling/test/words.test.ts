import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFiles, root } from "../src/tree.ts";

// Words that docs/glossary.md replaced, and sentences in an order that has to be read twice.
const words: Readonly<Record<string, RegExp>> = {
  "response, not answer or reply": /\b(answer(s|ed|ing)?|repl(y|ies|ied))\b/i,
  "stateful, state, timeline": /\b(living|lives|patience|world of)\b/i,
  "scenario test, not play": /\bplays?\b/i,
  "Fix:, not mend": /\bmend(s|ed|ing)?\b/i,
  "violation, not breach or mistake": /\b(breach(es|ed)?|mistakes?)\b/i,
  "classify, not judge": /\bjudge/i,
  "encoded, not arranged": /\barranged\b/i,
  "redact, not withhold": /\bwithh(e|o)ld/i,
  "names: setup, send, retry, origin, timeline, violation":
    /\b(const|let|function|interface|type|class) \w*([Ww]orld|[Cc]ourse|[Mm]oment|[Cc]aller|[Ss]ender|[Aa]rrange|[Pp]iece|[Bb]reach|[Gg]ate)s?(?![a-z])/,
  "a positive sentence: not `is no`": /(?<!there )\b(is|are|was) no (?!longer|more|other|such )[a-z]/i,
  "a subject that is known": /\b([Nn]obody|[Ww]hoever)\b(?!")/,
};

// What vendors print stays letter for letter, and so do results that were recorded.
const texts = listFiles("**/*.ts", "**/*.js", "**/*.astro", "**/*.md", "**/*.yaml", "**/*.json").filter(
  (path) =>
    !/(^|\/)(documented|results|pairs)\/|^packages\/(clients|vectors)\/|package-lock|words\.test\.ts$/.test(path),
);

test.each(Object.entries(words))("the words of the field: %s", (_, word) => {
  const lines = texts.flatMap((path) =>
    readFileSync(join(root, path), "utf8")
      .split("\n")
      .flatMap((line, index) => (word.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(lines).toEqual([]);
});
