export { type Api, type CodeKind, chooseBaseUrl, type Server } from "./api.ts";
export { readDate } from "./date.ts";
export {
  comparePairs,
  decodeQuery,
  encodeParameter,
  encodeQuery,
  type Pair,
  percentEncode,
  trimSpace,
} from "./encoding.ts";
export {
  ApiError,
  type ApiErrorDetails,
  CallError,
  type ErrorJson,
  InputError,
  nameResponse,
  type Open,
  type RetryInfo,
  TransportError,
} from "./error.ts";
export { type Flaw, findFlaw, isGoodCode } from "./evidence.ts";
export { isObject, isStructured, isType, parseBody, readPointer } from "./json.ts";
export { checkNames } from "./known-names.ts";
export { readElement, readMarkup } from "./markup.ts";
export { type Field, type JsonType, type Operation, type Pagination, type Place, readParameter } from "./operation.ts";
export type { Body, Protocol, ResponseHeaders, ServiceError, SigningContext, WireRequest } from "./protocol.ts";
export { decode, isSecretName, redacted, showName } from "./secret-name.ts";
