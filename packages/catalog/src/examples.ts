import type { Case } from "./contract.ts";
import {
  type Example,
  type MediaType,
  type OpenApiDocument,
  type OpenApiOperation,
  type Response,
  resolve,
} from "./document.ts";

/** Puts the documented cases into an operation as named examples, and their sorts into `x-facsimile-cases`. */
export function addExamples(
  document: OpenApiDocument,
  operation: OpenApiOperation,
  cases: Readonly<Record<string, Case>>,
): void {
  for (const [name, { request, reply, because }] of Object.entries(cases)) {
    const example = (value: unknown): Example => ({ ...(because && { summary: because }), value });
    if (reply.body !== undefined)
      addExample(ownResponse(document, operation, String(reply.status)).content, name, example(reply.body));
    if (request.body !== undefined) addExample(operation.requestBody?.content, name, example(request.body));
    addParameterExamples(document, operation, name, { ...request.path, ...request.query, ...request.header });
  }
  operation["x-facsimile-cases"] = Object.fromEntries(
    Object.entries(cases).map(([name, { sort, because, request, reply }]) => [
      name,
      { sort, ...(because && { because }), request, reply },
    ]),
  );
}

// A shared answer gets its own copy, so that one operation's examples do not show up in another.
function ownResponse(document: OpenApiDocument, operation: OpenApiOperation, status: string): Response {
  const own = structuredClone(resolve<Response>(document, operation.responses[status] ?? { description: "" }));
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

function addExample(content: Record<string, MediaType> | undefined, name: string, example: Example): void {
  const media = Object.values(content ?? {})[0];
  if (!media) return;
  // Cases often share one request: it is shown once.
  const known = Object.values(media.examples ?? {}).some(
    ({ value }) => JSON.stringify(value) === JSON.stringify(example.value),
  );
  if (!known) media.examples = { ...media.examples, [name]: example };
}
