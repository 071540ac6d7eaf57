import { expect, test } from "vitest";
import { readElement, readMarkup } from "../../src/wire/markup.ts";

test.each([
  ["<Message>a &lt; b &amp;&amp; c</Message>", "a < b && c"],
  ["<Message><![CDATA[a < b & <c>]]></Message>", "a < b & <c>"],
  ["<Message>a <![CDATA[]] b]]> c</Message>", "a ]] b c"],
  ["<message>in lower case</message>", "in lower case"],
  ['<Message xml:lang="en">said &quot;no&apos; &#38; &#x4e2d;</Message>', "said \"no' & 中"],
  ["<!-- <Message>old</Message> --><Message>new</Message>", "new"],
  ["<Message>a<!-- <b> -->c</Message>", "ac"],
  ["<Message><![CDATA[<!-- a -->]]></Message>", "<!-- a -->"],
  ["<Message>&#x110000; &bogus; &#0;</Message>", "&#x110000; &bogus; &#0;"],
])("reads %s", (xml, text) => {
  expect(readElement(`<?xml version="1.0"?><Error><Code>C</Code>${xml}</Error>`, "Message")).toBe(text);
});

test.each(["<Messages>m</Messages>", "<Message>", "<Message></Message>", "<Message><b>m</b></Message>", ""])(
  "finds nothing in %s",
  (xml) => {
    expect(readElement(xml, "Message")).toBeUndefined();
  },
);

test.each([
  [
    "<html><head><style>p { color: red }</style><title>502</title></head>\n<body><p>Bad&nbsp;gateway</p></body></html>",
    "502 Bad gateway",
  ],
  ["<script>if (a < b) alert(1)</script>Sorry<!-- a comment -->", "Sorry"],
  ["upstream connect error, 1 < 2 tries", "upstream connect error, 1 < 2 tries"],
  ["  \r\n ", ""],
])("keeps the words of %s", (html, text) => {
  expect(readMarkup(html)).toBe(text);
});

test.each(["<Message>", "<Message><![CDATA[", "<script>", "]]>", "&#", "<!", "<!--", "<!---"])(
  "%s, a hundred thousand times, is read to its end",
  (part) => {
    const hostile = part.repeat(100_000);
    expect(readElement(hostile, "Message")).toBe(undefined);
    expect(readMarkup(hostile).length).toBeLessThanOrEqual(hostile.length);
  },
);
