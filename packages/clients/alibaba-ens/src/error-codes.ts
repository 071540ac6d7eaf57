// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

/** Codes that any operation can return, from the service or the gateway. */
export const AlibabaEnsErrorCode = {
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
  /** Access is denied. Status 403. Do not retry: the service would refuse the call again. */
  "AccessDenied": "AccessDenied",
  /** The request is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "BadRequest": "BadRequest",
  /** The check of the caller's permissions failed. Status 400. Do not retry: the service would refuse the call again. */
  "AuthRAMAuthFailed": "AuthRAMAuthFailed",
} as const;
/** Codes that any operation can return, from the service or the gateway. */
export type AlibabaEnsErrorCode =
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
  | "UnsupportedHTTPMethod"
  | "AccessDenied"
  | "BadRequest"
  | "AuthRAMAuthFailed";

/** Codes that `CopySnapshot` is known to return; the service can add others. */
export const CopySnapshotErrorCode = {
  /** A sales constraint forbids the order. Status 400. Do not retry: the service would refuse the call again. */
  "SaleControl.VerificationFailed": "SaleControl.VerificationFailed",
  /** The account is overdue. Status 400. Do not retry: the service would refuse the call again. */
  "ENS_SERVICE_ARREARAGE": "ENS_SERVICE_ARREARAGE",
  /** The order behind the copy could not be placed. Status 400. Do not retry: the service would refuse the call again. */
  "Order.CreateFailed": "Order.CreateFailed",
  /** A call behind the service failed. Status 400. Retry only a repeatable call: this one may have been executed. */
  "ens.interface.error": "ens.interface.error",
  /** The caller may not do this. Status 400. Do not retry: the service would refuse the call again. */
  "NoPermission": "NoPermission",
} as const;
/** Codes that `CopySnapshot` is known to return; the service can add others. */
export type CopySnapshotErrorCode =
  | "SaleControl.VerificationFailed"
  | "ENS_SERVICE_ARREARAGE"
  | "Order.CreateFailed"
  | "ens.interface.error"
  | "NoPermission"
  | AlibabaEnsErrorCode;

/** Codes that `CreateSnapshot` is known to return; the service can add others. */
export const CreateSnapshotErrorCode = {
  /** The order behind the snapshot failed. Status 400. Do not retry: the service would refuse the call again. */
  "OrderFailed": "OrderFailed",
  /** A coupon could not be used. Status 400. Do not retry: the service would refuse the call again. */
  "SystemUseCouponFailed": "SystemUseCouponFailed",
  /** A stored value card could not be charged. Status 400. Do not retry: the service would refuse the call again. */
  "SystemUseStoredCardFailed": "SystemUseStoredCardFailed",
  /** A fault behind the service. Status 400. Do not retry: the service would refuse the call again. */
  "System.SystemError": "System.SystemError",
  /** The rules of the product forbid to refund the order. Status 400. Do not retry: the service would refuse the call again. */
  "SystemCanRefundCheckFailed": "SystemCanRefundCheckFailed",
  /** A fault of the storage behind the service. Status 400. Do not retry: the service would refuse the call again. */
  "SystemOtsSystem": "SystemOtsSystem",
  /** A call behind the service failed. Status 400. Do not retry: the service would refuse the call again. */
  "SystemQueryImmortalError": "SystemQueryImmortalError",
  /** Nothing was found on the instance. Status 400. Do not retry: the service would refuse the call again. */
  "SystemQueryInstanceInfoFailed": "SystemQueryInstanceInfoFailed",
  /** The refund of an order paid through a partner could not be computed. Status 400. Do not retry: the service would refuse the call again. */
  "SystemResellerPayCalRefundUnitError": "SystemResellerPayCalRefundUnitError",
  /** A sales constraint forbids the order. Status 400. Do not retry: the service would refuse the call again. */
  "SaleControl.VerificationFailed": "SaleControl.VerificationFailed",
  /** A sales constraint on the stock forbids the order. Status 400. Do not retry: the service would refuse the call again. */
  "SaleControlVerificationFailedStock": "SaleControlVerificationFailedStock",
  /** A sales constraint on the node forbids the order. Status 400. Do not retry: the service would refuse the call again. */
  "SaleControlVerificationFailedRegion": "SaleControlVerificationFailedRegion",
} as const;
/** Codes that `CreateSnapshot` is known to return; the service can add others. */
export type CreateSnapshotErrorCode =
  | "OrderFailed"
  | "SystemUseCouponFailed"
  | "SystemUseStoredCardFailed"
  | "System.SystemError"
  | "SystemCanRefundCheckFailed"
  | "SystemOtsSystem"
  | "SystemQueryImmortalError"
  | "SystemQueryInstanceInfoFailed"
  | "SystemResellerPayCalRefundUnitError"
  | "SaleControl.VerificationFailed"
  | "SaleControlVerificationFailedStock"
  | "SaleControlVerificationFailedRegion"
  | AlibabaEnsErrorCode;

/** Codes that `DeleteSnapshot` is known to return; the service can add others. */
export const DeleteSnapshotErrorCode = {
  /** The instance does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "INSTANCE_ID_NOT_FOUND": "INSTANCE_ID_NOT_FOUND",
  /** The state of the resource forbids this. Status 400. Do not retry: the service would refuse the call again. */
  "IncorrectInstanceStatus": "IncorrectInstanceStatus",
  /** A copy or deletion at the destination is not done yet. Status 400. Do not retry: the service would refuse the call again. */
  "ERROR_SNAPSHOT_COPY_IN_PROGRESS": "ERROR_SNAPSHOT_COPY_IN_PROGRESS",
  /** The state of the snapshot forbids this. Status 400. Do not retry: the service would refuse the call again. */
  "DISK_SNAPSHOT_STATUS_NOT_MATCH": "DISK_SNAPSHOT_STATUS_NOT_MATCH",
  /** The snapshot does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "ERROR_SNAPSHOT_NOT_FOUND": "ERROR_SNAPSHOT_NOT_FOUND",
  /** A disk was cloned from the snapshot. Status 400. Do not retry: the service would refuse the call again. */
  "SNAPSHOT_CLONE_DISK_NOT_NULL": "SNAPSHOT_CLONE_DISK_NOT_NULL",
  /** The caller may not do this. Status 400. Do not retry: the service would refuse the call again. */
  "NoPermission": "NoPermission",
} as const;
/** Codes that `DeleteSnapshot` is known to return; the service can add others. */
export type DeleteSnapshotErrorCode =
  | "INSTANCE_ID_NOT_FOUND"
  | "IncorrectInstanceStatus"
  | "ERROR_SNAPSHOT_COPY_IN_PROGRESS"
  | "DISK_SNAPSHOT_STATUS_NOT_MATCH"
  | "ERROR_SNAPSHOT_NOT_FOUND"
  | "SNAPSHOT_CLONE_DISK_NOT_NULL"
  | "NoPermission"
  | AlibabaEnsErrorCode;

/** Codes that `DescribeEnsRegions` is known to return; the service can add others. */
export const DescribeEnsRegionsErrorCode = {
  /** A mandatory parameter is missing. Status 400. Do not retry: the service would refuse the call again. */
  "MissingParameter": "MissingParameter",
  /** The caller may not do this. Status 400. Do not retry: the service would refuse the call again. */
  "NoPermission": "NoPermission",
} as const;
/** Codes that `DescribeEnsRegions` is known to return; the service can add others. */
export type DescribeEnsRegionsErrorCode =
  | "MissingParameter"
  | "NoPermission"
  | AlibabaEnsErrorCode;

/** Codes that `DescribeSnapshots` is known to return; the service can add others. */
export type DescribeSnapshotsErrorCode =
  | AlibabaEnsErrorCode;
