// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

/** Codes that any operation can return, from the service or the gateway. */
export const HuaweiKoophoneErrorCode = {
  /** The API or the method does not exist. Status 404. Do not retry: the service would refuse the call again. */
  "APIGW.0101": "APIGW.0101",
  /** The backend does not exist. Status 404. Do not retry: the service would refuse the call again. */
  "APIGW.0103": "APIGW.0103",
  /** The configuration of the API, the request or its protocol is invalid. Status 400. Do not retry: the service would refuse the call again. */
  "APIGW.0104": "APIGW.0104",
  /** The configuration of the API, the request or its protocol is invalid. Status 400. Do not retry: the service would refuse the call again. */
  "APIGW.0105": "APIGW.0105",
  /** The configuration of the API, the request or its protocol is invalid. Status 400. Do not retry: the service would refuse the call again. */
  "APIGW.0106": "APIGW.0106",
  /** Invalid parameters (400), body over 12 MB (413), URL (414) or headers (494) too long, backend unavailable (502) or too slow (504). Status 400 or 413 or 414 or 494 or 502 or 504. Do not retry: the service would refuse the call again. */
  "APIGW.0201": "APIGW.0201",
  /** Invalid signature or token. Status 401. Retry with another key or token: the call was not executed. */
  "APIGW.0301": "APIGW.0301",
  /** Not authorised. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0302": "APIGW.0302",
  /** The application could not be authenticated. Status 401. Retry with another key or token: the call was not executed. */
  "APIGW.0303": "APIGW.0303",
  /** Not authorised for this API. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0304": "APIGW.0304",
  /** Authentication failed. Status 401. Retry with another key or token: the call was not executed. */
  "APIGW.0305": "APIGW.0305",
  /** Access is denied. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0306": "APIGW.0306",
  /** The token must be renewed or belongs to another region. Status 401. Retry with another key or token: the call was not executed. */
  "APIGW.0307": "APIGW.0307",
  /** Too many calls. Status 429. Retry later: the call was refused for its rate. */
  "APIGW.0308": "APIGW.0308",
  /** The project is not available. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0310": "APIGW.0310",
  /** Authentication for debugging failed. Status 401. Retry with another key or token: the call was not executed. */
  "APIGW.0311": "APIGW.0311",
  /** This IP address may not call. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0401": "APIGW.0401",
  /** This account may not call. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0402": "APIGW.0402",
  /** The call is not allowed from here. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0404": "APIGW.0404",
  /** The quota of the application is exhausted. Status 405. Do not retry: the service would refuse the call again. */
  "APIGW.0501": "APIGW.0501",
  /** The application is frozen. Status 405. Do not retry: the service would refuse the call again. */
  "APIGW.0502": "APIGW.0502",
  /** Internal error of the gateway. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0601": "APIGW.0601",
  /** Bad request. Status 400. Do not retry: the service would refuse the call again. */
  "APIGW.0602": "APIGW.0602",
  /** The backend's host name could not be resolved. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0605": "APIGW.0605",
  /** The configuration of the API could not be loaded. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0606": "APIGW.0606",
  /** The protocol is not supported. Status 400. Do not retry: the service would refuse the call again. */
  "APIGW.0607": "APIGW.0607",
  /** The gateway could not get its own token. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0608": "APIGW.0608",
  /** The backend failed inside the gateway. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0609": "APIGW.0609",
  /** No backend is available. Status 502. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0610": "APIGW.0610",
  /** The backend's port was not found. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0611": "APIGW.0611",
  /** The gateway called itself. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0612": "APIGW.0612",
  /** The identity service is unavailable. Status 503. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0613": "APIGW.0613",
  /** The signature for the backend could not be computed. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0705": "APIGW.0705",
  /** The region does not offer this. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0801": "APIGW.0801",
  /** The user may not call in this region. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0802": "APIGW.0802",
  /** There is no such tenant. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.0000": "KOOPHONE.API.0000",
  /** The header x-tenant-id is missing. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.0001": "KOOPHONE.API.0001",
  /** The header x-request-id is missing. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.0002": "KOOPHONE.API.0002",
  /** There is no such project. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.0004": "KOOPHONE.API.0004",
  /** A header is missing. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.0005": "KOOPHONE.API.0005",
  /** The instances are not all in one region. Status 400. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1002": "KOOPHONE.API.1002",
  /** The account has not subscribed to the service. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1004": "KOOPHONE.API.1004",
  /** An instance belongs to another tenant. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1012": "KOOPHONE.API.1012",
  /** There is no such app. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.2001": "KOOPHONE.API.2001",
  /** The app may not be used. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.2002": "KOOPHONE.API.2002",
  /** No instance is free. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.2003": "KOOPHONE.API.2003",
  /** The instance is frozen. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.2004": "KOOPHONE.API.2004",
  /** The instance is being restored. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.2005": "KOOPHONE.API.2005",
  /** The instance is being backed up. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.2006": "KOOPHONE.API.2006",
  /** There is no such specification or region. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.3002": "KOOPHONE.API.3002",
  /** A general instance needs the version of its operating system. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.3003": "KOOPHONE.API.3003",
  /** A period counted in months has 1 to 9 of them. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.3006": "KOOPHONE.API.3006",
  /** A period counted in years has 1 to 3 of them. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.3007": "KOOPHONE.API.3007",
  /** Fast_install is neither 0 nor 1. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.3008": "KOOPHONE.API.3008",
  /** Unknown: the table is at hand only up to this code. Status 200. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.3009": "KOOPHONE.API.3009",
  /** No device is left to assign. Status 200 or 400 or 500. Do not retry: the service would refuse the call again. */
  "KPAPI.2209": "KPAPI.2209",
} as const;
/** Codes that any operation can return, from the service or the gateway. */
export type HuaweiKoophoneErrorCode =
  | "APIGW.0101"
  | "APIGW.0103"
  | "APIGW.0104"
  | "APIGW.0105"
  | "APIGW.0106"
  | "APIGW.0201"
  | "APIGW.0301"
  | "APIGW.0302"
  | "APIGW.0303"
  | "APIGW.0304"
  | "APIGW.0305"
  | "APIGW.0306"
  | "APIGW.0307"
  | "APIGW.0308"
  | "APIGW.0310"
  | "APIGW.0311"
  | "APIGW.0401"
  | "APIGW.0402"
  | "APIGW.0404"
  | "APIGW.0501"
  | "APIGW.0502"
  | "APIGW.0601"
  | "APIGW.0602"
  | "APIGW.0605"
  | "APIGW.0606"
  | "APIGW.0607"
  | "APIGW.0608"
  | "APIGW.0609"
  | "APIGW.0610"
  | "APIGW.0611"
  | "APIGW.0612"
  | "APIGW.0613"
  | "APIGW.0705"
  | "APIGW.0801"
  | "APIGW.0802"
  | "KOOPHONE.API.0000"
  | "KOOPHONE.API.0001"
  | "KOOPHONE.API.0002"
  | "KOOPHONE.API.0004"
  | "KOOPHONE.API.0005"
  | "KOOPHONE.API.1002"
  | "KOOPHONE.API.1004"
  | "KOOPHONE.API.1012"
  | "KOOPHONE.API.2001"
  | "KOOPHONE.API.2002"
  | "KOOPHONE.API.2003"
  | "KOOPHONE.API.2004"
  | "KOOPHONE.API.2005"
  | "KOOPHONE.API.2006"
  | "KOOPHONE.API.3002"
  | "KOOPHONE.API.3003"
  | "KOOPHONE.API.3006"
  | "KOOPHONE.API.3007"
  | "KOOPHONE.API.3008"
  | "KOOPHONE.API.3009"
  | "KPAPI.2209";

/** Codes that `BatchBackupInstances` is known to return; the service can add others. */
export const BatchBackupInstancesErrorCode = {
  /** There is no such tenant. Status 200 or 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.0000": "KOOPHONE.API.0000",
  /** A parameter of the request is wrong. Status 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1000": "KOOPHONE.API.1000",
  /** The caller may not use the instance. Status 400 or 401 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1001": "KOOPHONE.API.1001",
  /** An internal fault. Status 400 or 500. Retry only a repeatable call: this one may have been executed. */
  "KOOPHONE.API.9999": "KOOPHONE.API.9999",
} as const;
/** Codes that `BatchBackupInstances` is known to return; the service can add others. */
export type BatchBackupInstancesErrorCode =
  | "KOOPHONE.API.0000"
  | "KOOPHONE.API.1000"
  | "KOOPHONE.API.1001"
  | "KOOPHONE.API.9999"
  | HuaweiKoophoneErrorCode;

/** Codes that `BatchPrepareInstances` is known to return; the service can add others. */
export const BatchPrepareInstancesErrorCode = {
  /** A parameter of the request is wrong. Status 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1000": "KOOPHONE.API.1000",
  /** The caller may not use the instance. Status 400 or 401 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1001": "KOOPHONE.API.1001",
  /** There is no such instance. Status 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.4001": "KOOPHONE.API.4001",
  /** An internal fault. Status 400 or 500. Retry only a repeatable call: this one may have been executed. */
  "KOOPHONE.API.9999": "KOOPHONE.API.9999",
} as const;
/** Codes that `BatchPrepareInstances` is known to return; the service can add others. */
export type BatchPrepareInstancesErrorCode =
  | "KOOPHONE.API.1000"
  | "KOOPHONE.API.1001"
  | "KOOPHONE.API.4001"
  | "KOOPHONE.API.9999"
  | HuaweiKoophoneErrorCode;

/** Codes that `ShowProgress` is known to return; the service can add others. */
export const ShowProgressErrorCode = {
  /** A parameter of the request is wrong. Status 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1000": "KOOPHONE.API.1000",
  /** The caller may not use the instance. Status 400 or 401 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1001": "KOOPHONE.API.1001",
  /** There is no such instance. Status 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.4001": "KOOPHONE.API.4001",
  /** An internal fault. Status 400 or 500. Retry only a repeatable call: this one may have been executed. */
  "KOOPHONE.API.9999": "KOOPHONE.API.9999",
} as const;
/** Codes that `ShowProgress` is known to return; the service can add others. */
export type ShowProgressErrorCode =
  | "KOOPHONE.API.1000"
  | "KOOPHONE.API.1001"
  | "KOOPHONE.API.4001"
  | "KOOPHONE.API.9999"
  | HuaweiKoophoneErrorCode;

/** Codes that `ListInstances` is known to return; the service can add others. */
export const ListInstancesErrorCode = {
  /** A parameter of the request is wrong. Status 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1000": "KOOPHONE.API.1000",
  /** The caller may not use the instance. Status 400 or 401 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1001": "KOOPHONE.API.1001",
  /** A time has the wrong form. Status 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.5002": "KOOPHONE.API.5002",
  /** The end of the time lies before its begin. Status 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.5004": "KOOPHONE.API.5004",
  /** An internal fault. Status 400 or 500. Retry only a repeatable call: this one may have been executed. */
  "KOOPHONE.API.9999": "KOOPHONE.API.9999",
} as const;
/** Codes that `ListInstances` is known to return; the service can add others. */
export type ListInstancesErrorCode =
  | "KOOPHONE.API.1000"
  | "KOOPHONE.API.1001"
  | "KOOPHONE.API.5002"
  | "KOOPHONE.API.5004"
  | "KOOPHONE.API.9999"
  | HuaweiKoophoneErrorCode;

/** Codes that `ExecuteJob` is known to return; the service can add others. */
export const ExecuteJobErrorCode = {
  /** A parameter of the request is wrong. Status 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1000": "KOOPHONE.API.1000",
  /** The caller may not use the instance. Status 400 or 401 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1001": "KOOPHONE.API.1001",
  /** There is no such task of an app installation. Status 400 or 500. Do not retry: the service would refuse the call again. */
  "KOOPHONE.API.1323": "KOOPHONE.API.1323",
  /** An internal fault. Status 400 or 500. Retry only a repeatable call: this one may have been executed. */
  "KOOPHONE.API.9999": "KOOPHONE.API.9999",
} as const;
/** Codes that `ExecuteJob` is known to return; the service can add others. */
export type ExecuteJobErrorCode =
  | "KOOPHONE.API.1000"
  | "KOOPHONE.API.1001"
  | "KOOPHONE.API.1323"
  | "KOOPHONE.API.9999"
  | HuaweiKoophoneErrorCode;
