import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import converter from "openapi-to-postmanv2";

/** The requests of the collection. */
export async function createRequests(file) {
  const data = readFileSync(file, "utf8");
  const options = { parametersResolution: "Example", requestNameSource: "Fallback" };
  const { result, reason, output } = await promisify(converter.convertV2)({ type: "string", data }, options);
  if (!result) throw new Error(reason);
  const items = output[0].data.item.flatMap(itemsOf);
  const requestsOf = ({ request }) => [keyOf(request.method, `/${request.url.path.join("/")}`), request];
  const requests = new Map(items.map(requestsOf));
  return (operation) => {
    const request = requests.get(keyOf(operation.method, operation.path.replaceAll(/\{(\w+)\}/g, ":$1")));
    return (fetch) => fetch(...fetchArguments(request, operation.input));
  };
}

function keyOf(method, path) {
  return `${method} ${path}`;
}

function itemsOf(item) {
  return item.item?.flatMap(itemsOf) ?? [item];
}

// A user switches off what the call does not need.
function fetchArguments({ method, header, body, url }, { query: wanted = {}, header: wantedHeaders = {} }) {
  const values = new Map(url.variable.map(({ key, value }) => [`:${key}`, value]));
  const path = url.path.map((step) => encodeURIComponent(values.get(step) ?? step)).join("/");
  const query = url.query.filter(({ key }) => key in wanted).map(({ key, value }) => [key, value]);
  const isWanted = ({ key }) => key in wantedHeaders || /^(content-type|accept)$/i.test(key);
  const headers = header.filter(isWanted).map(({ key, value }) => [key, value]);
  return [
    `https://mock.invalid/${path}?${new URLSearchParams(query)}`,
    { method, headers, body: body?.raw || undefined },
  ];
}
