import type { JsonSchema, OpenApiOperation } from "@facsimile/catalog";

/** One input field of an operation: where it is sent and what it may hold. */
export interface InputField {
  readonly name: string;
  readonly in: readonly string[];
  readonly required: boolean;
  readonly schema: JsonSchema;
  /** JSON types, and those of an array's items, references resolved. */
  readonly type: string | readonly string[];
  readonly items?: string;
  readonly style?: string;
  readonly option?: string;
}

/** One operation as a client sees it. */
export interface OperationModel {
  readonly operationId: string;
  /** Name of the method: the operationId in lower camel case. */
  readonly method: string;
  readonly verb: string;
  readonly path: string;
  readonly operation: OpenApiOperation;
  readonly fields: readonly InputField[];
  /** Headers that always have the same value. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body of the successful answer and the headers that are part of the result; undefined if there is neither. */
  readonly output: JsonSchema | undefined;
  readonly resultHeaders: readonly string[];
  /** The successful answer has no body. */
  readonly empty: boolean;
  /** What the successful answer is. */
  readonly answer: string;
  /** To execute it twice does no harm. */
  readonly repeatable: boolean;
  /** Sent without a signature. */
  readonly anonymous: boolean;
  /** Known codes of the operation itself; templates are left to the open end of the union. */
  readonly codes: readonly string[];
}
