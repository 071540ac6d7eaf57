import {
  type Case,
  type Example,
  type Header,
  type MediaType,
  type OpenApiDocument,
  type OpenApiOperation,
  type Response,
  resolve,
} from "../model/index.ts";

/** Adds the documented cases to an operation, as named examples and as `x-facsimile-cases`. */
export function addExamples(
  document: OpenApiDocument,
  operation: OpenApiOperation,
  cases: Readonly<Record<string, Case>>,
): void {
  const shown = new Set<string>();
  for (const [name, { request, response: printed, because }] of Object.entries(cases)) {
    const example = { ...(because && { summary: because }), value: printed.body };
    const response = ownResponse(document, operation, String(printed.status));
    if (printed.body !== undefined) addExample(response?.content, name, example);
    for (const [header, value] of Object.entries(printed.header ?? {})) addHeaderExample(response, header, value);
    // Cases often share one request: it is shown once.
    if (shown.has(JSON.stringify(request))) continue;
    shown.add(JSON.stringify(request));
    if (request.body !== undefined) addExample(operation.requestBody?.content, name, { value: request.body });
    addParameterExamples(document, operation, name, { ...request.path, ...request.query, ...request.header });
  }
  operation["x-facsimile-cases"] = cases;
}

// A shared response is copied, so that no other operation gets the examples. A status that the contract lacks stays out of it.
function ownResponse(document: OpenApiDocument, operation: OpenApiOperation, status: string): Response | undefined {
  const { [status]: reference } = operation.responses;
  if (!reference) return undefined;
  const own = structuredClone(resolve<Response>(document, reference));
  operation.responses[status] = own;
  return own;
}

function addParameterExamples(
  document: OpenApiDocument,
  operation: OpenApiOperation,
  name: string,
  values: Readonly<Record<string, unknown>>,
): void {
  if (!operation.parameters) return;
  operation.parameters = operation.parameters.map((reference) => {
    const parameter = resolve(document, reference);
    if (!(parameter.name in values)) return reference;
    const own = structuredClone(parameter);
    if (own.content) addExample(own.content, name, { value: values[parameter.name] });
    else own.examples = { ...own.examples, [name]: { value: values[parameter.name] } };
    return own;
  });
}

function addHeaderExample({ headers = {} }: Partial<Response> = {}, name: string, value: unknown): void {
  const header = headers[name];
  if (header && !("$ref" in header)) (header as Header).example ??= value;
}

function addExample(content: Record<string, MediaType> | undefined, name: string, example: Example): void {
  const media = Object.values(content ?? {})[0];
  if (media) media.examples = { ...media.examples, [name]: example };
}
