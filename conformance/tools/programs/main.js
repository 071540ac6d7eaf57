import { readFileSync, writeFileSync } from "node:fs";
import { callOperations, generateAll } from "./generated.js";

// Runs one tool on all documents: node main.js <tool> <settings> <results>
const [name, settingsFile, resultsFile] = process.argv.slice(2);
const { documents, folder } = JSON.parse(readFileSync(settingsFile, "utf8"));
const tool = await import(`./tools/${name}.js`);

/** What the tool finds wrong with one document. */
async function readDocument({ file }) {
  try {
    return await tool.read(file);
  } catch (error) {
    return [`read: ${error.message}`];
  }
}

const read = [];
for (const document of tool.read ? documents : [])
  read.push({ document: document.name, called: 0, problems: await readDocument(document) });
const generated = tool.generate ? await generateAll(tool, documents, folder) : [];
const called = tool.createRequests ? await callOperations(tool, documents) : [];
writeFileSync(resultsFile, JSON.stringify([...read, ...generated, ...called]));
