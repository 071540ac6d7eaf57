// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError, OutcomeUnknown, TransportError, WaitError } from "@facsimile/runtime";
export { type HuaweiMetastudioClient, type HuaweiMetastudioClientOptions, createHuaweiMetastudioClient } from "./client.ts";
export { api, createAssetByReplicationInfo, listAssets, showAsset, showAssetReplicationInfo } from "./operations.ts";
export {
  CreateAssetByReplicationInfoErrorCode,
  HuaweiMetastudioErrorCode,
  ShowAssetErrorCode,
  type ListAssetsErrorCode,
  type ShowAssetReplicationInfoErrorCode,
} from "./error-codes.ts";
export type {
  AnimationAssetMeta,
  AssetExtraMeta,
  AssetFileInfo,
  AudioAssetMeta,
  CreateAssetByReplicationInfoInput,
  CreateAssetByReplicationInfoOutput,
  DigitalAssetInfo,
  ErrorResponse,
  HuaweiMetastudioRegion,
  HumanModel2DAssetMeta,
  HumanModelAssetMeta,
  ImageAssetMeta,
  ListAssetsInput,
  ListAssetsOutput,
  MaterialAssetMeta,
  PPTAssetMeta,
  ReplicationAssetInfo,
  SceneAssetMeta,
  SceneComponentInfo,
  ShowAssetInput,
  ShowAssetOutput,
  ShowAssetReplicationInfoInput,
  ShowAssetReplicationInfoOutput,
  SystemProperty,
  VideoAssetMeta,
  VoiceLanguage,
  VoiceModelAssetMeta,
  WaitForAssetInput,
} from "./types.ts";
