// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

/** Codes that any operation can return, from the service or the gateway. */
export const AlibabaEcdErrorCode = {
  /** Too many calls. Status 400. Retry later: the call was refused for its rate. */
  "Throttling": "Throttling",
  /** Too many calls by this account. Status 400. Retry later: the call was refused for its rate. */
  "Throttling.User": "Throttling.User",
  /** Too many calls of this action. Status 400. Retry later: the call was refused for its rate. */
  "Throttling.Api": "Throttling.Api",
  /** The service is temporarily unavailable. Status 503. Retry only a repeatable call: this one may have been executed. */
  "ServiceUnavailable": "ServiceUnavailable",
  /** Internal error. Status 500. Retry only a repeatable call: this one may have been executed. */
  "InternalError": "InternalError",
  /** The access key does not exist. Status 400 or 404. Retry with another key or token: the call was not executed. */
  "InvalidAccessKeyId.NotFound": "InvalidAccessKeyId.NotFound",
  /** The access key is disabled. Status 400. Retry with another key or token: the call was not executed. */
  "InvalidAccessKeyId.Inactive": "InvalidAccessKeyId.Inactive",
  /** The security token has expired. Status 400. Retry with another key or token: the call was not executed. */
  "InvalidSecurityToken.Expired": "InvalidSecurityToken.Expired",
  /** The security token is malformed. Status 400. Retry with another key or token: the call was not executed. */
  "InvalidSecurityToken.Malformed": "InvalidSecurityToken.Malformed",
  /** The security token belongs to another access key. Status 400. Retry with another key or token: the call was not executed. */
  "InvalidSecurityToken.MismatchWithAccessKey": "InvalidSecurityToken.MismatchWithAccessKey",
  /** The access key is temporary and its security token is missing. Status 400. Retry with another key or token: the call was not executed. */
  "MissingSecurityToken": "MissingSecurityToken",
  /** The signature does not match the one that the gateway computed. Status 400 or 403. Do not retry: the service would refuse the call again. */
  "SignatureDoesNotMatch": "SignatureDoesNotMatch",
  /** The signature is incomplete. Status 400. Do not retry: the service would refuse the call again. */
  "IncompleteSignature": "IncompleteSignature",
  /** The date is more than 15 minutes off. Status 400. Retry with the service's date: the call was not executed. */
  "InvalidTimeStamp.Expired": "InvalidTimeStamp.Expired",
  /** The date has an invalid format. Status 400. Do not retry: the service would refuse the call again. */
  "InvalidTimeStamp.Format": "InvalidTimeStamp.Format",
  /** The nonce was used before. Status 400. Check first: the same signed request was received before and may have been executed. */
  "SignatureNonceUsed": "SignatureNonceUsed",
  /** A required parameter is missing. Status 400. Do not retry: the service would refuse the call again. */
  "MissingParameter": "MissingParameter",
  /** A parameter is invalid. Status 400. Do not retry: the service would refuse the call again. */
  "InvalidParameter": "InvalidParameter",
  /** No policy allows the action. Status 403. Do not retry: the service would refuse the call again. */
  "Forbidden.RAM": "Forbidden.RAM",
  /** The call is not allowed. Status 403. Do not retry: the service would refuse the call again. */
  "Forbidden": "Forbidden",
  /** The API does not exist. Status 404. Do not retry: the service would refuse the call again. */
  "InvalidApi.NotFound": "InvalidApi.NotFound",
  /** The action does not exist. Status 404. Do not retry: the service would refuse the call again. */
  "InvalidAction.NotFound": "InvalidAction.NotFound",
  /** HTTPS is required. Status 404. Do not retry: the service would refuse the call again. */
  "InvalidProtocol.NeedSsl": "InvalidProtocol.NeedSsl",
  /** The HTTP method is not supported. Status 400 or 403. Do not retry: the service would refuse the call again. */
  "UnsupportedHTTPMethod": "UnsupportedHTTPMethod",
} as const;
/** Codes that any operation can return, from the service or the gateway. */
export type AlibabaEcdErrorCode =
  | "Throttling"
  | "Throttling.User"
  | "Throttling.Api"
  | "ServiceUnavailable"
  | "InternalError"
  | "InvalidAccessKeyId.NotFound"
  | "InvalidAccessKeyId.Inactive"
  | "InvalidSecurityToken.Expired"
  | "InvalidSecurityToken.Malformed"
  | "InvalidSecurityToken.MismatchWithAccessKey"
  | "MissingSecurityToken"
  | "SignatureDoesNotMatch"
  | "IncompleteSignature"
  | "InvalidTimeStamp.Expired"
  | "InvalidTimeStamp.Format"
  | "SignatureNonceUsed"
  | "MissingParameter"
  | "InvalidParameter"
  | "Forbidden.RAM"
  | "Forbidden"
  | "InvalidApi.NotFound"
  | "InvalidAction.NotFound"
  | "InvalidProtocol.NeedSsl"
  | "UnsupportedHTTPMethod";

/** Codes that `CancelCopyImage` is known to return; the service can add others. */
export type CancelCopyImageErrorCode =
  | AlibabaEcdErrorCode;

/** Codes that `CopyImage` is known to return; the service can add others. */
export type CopyImageErrorCode =
  | AlibabaEcdErrorCode;

/** Codes that `DeleteImages` is known to return; the service can add others. */
export type DeleteImagesErrorCode =
  | AlibabaEcdErrorCode;

/** Codes that `DescribeImagePermission` is known to return; the service can add others. */
export type DescribeImagePermissionErrorCode =
  | AlibabaEcdErrorCode;

/** Codes that `DescribeImages` is known to return; the service can add others. */
export type DescribeImagesErrorCode =
  | AlibabaEcdErrorCode;

/** Codes that `DescribeRegions` is known to return; the service can add others. */
export type DescribeRegionsErrorCode =
  | AlibabaEcdErrorCode;

/** Codes that `ModifyImagePermission` is known to return; the service can add others. */
export type ModifyImagePermissionErrorCode =
  | AlibabaEcdErrorCode;
