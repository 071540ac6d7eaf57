// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

export { ApiError, InputError, OutcomeUnknown, TransportError, WaitError } from "@facsimile/runtime";
export { type HuaweiMetastudioClient, type HuaweiMetastudioClientOptions, createHuaweiMetastudioClient } from "./client.ts";
export { createAssetByReplicationInfoLookup } from "./lookups.ts";
export { api, createAssetByReplicationInfo, listAssets, showAsset, showAssetReplicationInfo } from "./operations.ts";
export type {
  AnimationAssetMeta,
  AssetExtraMeta,
  AssetFileInfo,
  AudioAssetMeta,
  CreateAssetByReplicationInfoErrorCode,
  CreateAssetByReplicationInfoInput,
  CreateAssetByReplicationInfoOutput,
  DigitalAssetInfo,
  ErrorResponse,
  HuaweiMetastudioErrorCode,
  HuaweiMetastudioRegion,
  HumanModel2DAssetMeta,
  HumanModelAssetMeta,
  ImageAssetMeta,
  ListAssetsErrorCode,
  ListAssetsInput,
  ListAssetsOutput,
  MaterialAssetMeta,
  PPTAssetMeta,
  ReplicationAssetInfo,
  SceneAssetMeta,
  SceneComponentInfo,
  ShowAssetErrorCode,
  ShowAssetInput,
  ShowAssetOutput,
  ShowAssetReplicationInfoErrorCode,
  ShowAssetReplicationInfoInput,
  ShowAssetReplicationInfoOutput,
  SystemProperty,
  VideoAssetMeta,
  VoiceLanguage,
  VoiceModelAssetMeta,
  WaitForAssetInput,
} from "./types.ts";
export { assetWaiter } from "./waiters.ts";
