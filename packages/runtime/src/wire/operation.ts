/** Where a request carries a field. */
export type Place = "path" | "query" | "header" | "body";

/** The JSON types that a field can have. */
export type JsonType = "string" | "integer" | "number" | "boolean" | "array" | "object" | "null";

/** How a list is read page by page: names are fields of the input; `items`, `total` and `next` are JSON Pointers into the response. */
export type Pagination =
  | {
      readonly kind: "page";
      readonly page: string;
      readonly size: string;
      readonly items: string;
      readonly total?: string;
    }
  | {
      readonly kind: "offset";
      readonly offset: string;
      readonly limit: string;
      readonly items: string;
      readonly total: string;
    }
  | {
      readonly kind: "marker";
      readonly marker: string;
      readonly limit: string;
      readonly items: string;
      /** Into the last item. */
      readonly next: string;
    }
  | { readonly kind: "token"; readonly token: string; readonly items: string; readonly next: string };

/** How one input field travels and what is checked before it does. */
export interface Field {
  /** Several places: the one input is sent to each of them. */
  readonly in: Place | readonly Place[];
  readonly type: JsonType | readonly JsonType[];
  /** Type of every element of an array. */
  readonly items?: JsonType;
  readonly required?: true;
  /** An array in the query: JSON text in one parameter, or `Name.1=…&Name.2=…`; without a style, `Name=…&Name=…`. */
  readonly style?: "json" | "repeatList";
  /** The client option that fills the field when the call does not. */
  readonly option?: "region" | "projectId";
}

/** One operation as data: what is sent where, and (in `types` only) the types of its input, output and error codes. */
export interface Operation<Input, Output, Code extends string> {
  readonly operationId: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path template such as `/v1/cloudimages/{image_id}/copy`. */
  readonly path: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Headers with a constant value, such as `x-acs-action`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of a 2xx response that, if present, must have this value, such as `{ error_code: "0" }`. */
  readonly success?: Readonly<Record<string, string>>;
  /**
   * What a success always has, and an error or the response of another operation has not: `Name`, a list `Items[]`, of objects `Items[{}]`,
   * an object `Box{}`, the number `Total=0`, or one of several, `Items[]|Total=0`. `Code?` is documented and does not say that the call failed.
   */
  readonly evidence?: readonly string[];
  /** A success has no body. */
  readonly empty?: true;
  /** Parts of the input that are secret, as JSON Pointers in which `*` stands for every item, such as a password. */
  readonly secrets?: readonly string[];
  /** Headers of the response that are part of the data, such as `X-Subject-Token`. */
  readonly resultHeaders?: readonly string[];
  /** To execute it twice does no harm, as with everything that only reads. */
  readonly repeatable?: true;
  /** Sent without a signature. */
  readonly anonymous?: true;
  /** Error codes with `%s` in the place of a field's name. */
  readonly codeTemplates?: readonly string[];
  /** How a list goes on after its first page. */
  readonly pagination?: Pagination;
  /** The operation that may tell whether a call with an unknown outcome was executed. */
  readonly lookup?: string;
  /** Never set: carries the types. */
  readonly types?: { readonly input: Input; readonly output: Output; readonly code: Code };
}

/** The field that an error code names, by the templates of the operation: `InvalidParameter.BoxId`, `InvalidBoxId.NotFound`. */
export function readParameter(
  { fields, codeTemplates = [] }: Pick<Operation<unknown, unknown, string>, "fields" | "codeTemplates">,
  code = "",
): string | undefined {
  const names = Object.keys(fields);
  for (const template of codeTemplates) {
    const [before = ""] = template.split("%s");
    const [named] = code.startsWith(before) ? code.slice(before.length).split(".") : [];
    const field = names.find((name) => name.toLowerCase() === named?.toLowerCase());
    if (field !== undefined) return field;
  }
  return undefined;
}
