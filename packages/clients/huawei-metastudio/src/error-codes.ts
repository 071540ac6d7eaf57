// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

/** Codes that any operation can return, from the service or the gateway. */
export const HuaweiMetastudioErrorCode = {
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
  /** The body is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.00000002": "MSS.00000002",
  /** A parameter is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.00000003": "MSS.00000003",
  /** There is no such API. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.00010003": "MSS.00010003",
  /** The API does not take this method. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.00010004": "MSS.00010004",
  /** The token is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.00010008": "MSS.00010008",
  /** The project of the address is not that of the token. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.00010009": "MSS.00010009",
  /** A fault of the billing. Status 500. Retry only a repeatable call: this one may have been executed. */
  "MSS.00021005": "MSS.00021005",
  /** A fault of the billing. Status 500. Retry only a repeatable call: this one may have been executed. */
  "MSS.00021006": "MSS.00021006",
  /** A fault of the billing. Status 500. Retry only a repeatable call: this one may have been executed. */
  "MSS.00021008": "MSS.00021008",
  /** The body could not be read as JSON, perhaps its content type is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10000002": "MSS.10000002",
  /** A parameter breaks its limits. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10000003": "MSS.10000003",
  /** There is no such asset. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10001001": "MSS.10001001",
  /** A parameter of the address is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10001002": "MSS.10001002",
  /** The type of the file is missing. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10001003": "MSS.10001003",
  /** There is no such file. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10001004": "MSS.10001004",
  /** The name of the asset is taken. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10001005": "MSS.10001005",
  /** The asset could not be created. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10001006": "MSS.10001006",
  /** The file is too large. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10001007": "MSS.10001007",
  /** The asset has a main file already. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10001008": "MSS.10001008",
  /** The asset has a cover already. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10001009": "MSS.10001009",
  /** The file of the asset is missing. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.45000001": "MSS.45000001",
} as const;
/** Codes that any operation can return, from the service or the gateway. */
export type HuaweiMetastudioErrorCode =
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
  | "MSS.00000002"
  | "MSS.00000003"
  | "MSS.00010003"
  | "MSS.00010004"
  | "MSS.00010008"
  | "MSS.00010009"
  | "MSS.00021005"
  | "MSS.00021006"
  | "MSS.00021008"
  | "MSS.10000002"
  | "MSS.10000003"
  | "MSS.10001001"
  | "MSS.10001002"
  | "MSS.10001003"
  | "MSS.10001004"
  | "MSS.10001005"
  | "MSS.10001006"
  | "MSS.10001007"
  | "MSS.10001008"
  | "MSS.10001009"
  | "MSS.45000001";

/** Codes that `CreateAssetByReplicationInfo` is known to return; the service can add others. */
export const CreateAssetByReplicationInfoErrorCode = {
  /** A parameter is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.00000003": "MSS.00000003",
  /** The token is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.00010008": "MSS.00010008",
} as const;
/** Codes that `CreateAssetByReplicationInfo` is known to return; the service can add others. */
export type CreateAssetByReplicationInfoErrorCode =
  | "MSS.00000003"
  | "MSS.00010008"
  | HuaweiMetastudioErrorCode;

/** Codes that `ShowAssetReplicationInfo` is known to return; the service can add others. */
export type ShowAssetReplicationInfoErrorCode =
  | HuaweiMetastudioErrorCode;

/** Codes that `ShowAsset` is known to return; the service can add others. */
export const ShowAssetErrorCode = {
  /** There is no such asset. Status 400. Do not retry: the service would refuse the call again. */
  "MSS.10001001": "MSS.10001001",
} as const;
/** Codes that `ShowAsset` is known to return; the service can add others. */
export type ShowAssetErrorCode =
  | "MSS.10001001"
  | HuaweiMetastudioErrorCode;

/** Codes that `ListAssets` is known to return; the service can add others. */
export type ListAssetsErrorCode =
  | HuaweiMetastudioErrorCode;
