// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

/** What one region tells another about an asset, so that it can be copied. */
export interface ReplicationAssetInfo {
  /**
   * Asset in the region that it is copied from.
   * 1 to 64 characters.
   */
  asset_id?: string;
  /**
   * The asset, encrypted; it looks like the initialisation vector, a colon and the rest.
   * 1 to 100000 characters.
   */
  asset_info?: string;
  /** How it is encrypted. */
  encryption_info?: {
    /**
     * Algorithm; the only one that any source shows is `AES128_GCM`.
     * 1 to 64 characters.
     */
    algorithm?: string;
    /**
     * Key; called text, printed as a number. Pass on what you got.
     * 1 to 128 characters.
     */
    key_id?: string | number;
    /**
     * Initialisation vector.
     * 1 to 128 characters.
     */
    iv?: string;
  };
  /**
   * When this stops being valid, seconds since 1970.
   * At least 0.
   */
  expire_time?: number;
}

/** How the service reports an error. */
export interface ErrorResponse {
  /**
   * `MSS.` and eight digits; the set is open.
   * 1 to 32 characters.
   */
  error_code?: string;
  /**
   * Text for people.
   * 1 to 256 characters.
   */
  error_msg?: string;
}

/** A property that the platform sets. */
export interface SystemProperty {
  /** Property; `BUSSINESS_CARD_VIDEO` is an old misspelling that is still in use. */
  key?: "STYLE_ID" | "DH_ID" | "PLATFORM_AVAILABLE" | "RENDER_ENGINE" | "BACKGROUND_IMG" | "BACKGROUND_SCENE" | "CREATED_BY_PLATFORM" | "MATERIAL_IMG" | "MATERIAL_VIDEO" | "DIGITAL_HUMAN_2D_VIDEO" | "DIGITAL_HUMAN_3D_VIDEO" | "BUSSINESS_CARD_VIDEO" | "BUSINESS_CARD_VIDEO" | "PHOTO_VIDEO" | "TO_BE_TRANSLATED_VIDEO" | "TRANSLATED_VIDEO" | "LAYER_CONFIG_ENABLE" | "MEITUAN_MATERIAL_APPROVED" | "IS_CONTROLLED" | "LIVE_IS_AUTHORIZED" | "VIDEO_IS_AUTHORIZED" | "CHAT_IS_AUTHORIZED";
  /**
   * Its value, for many properties `Yes`.
   * 1 to 1024 characters.
   */
  value?: string;
  /** Add the property or take it away. */
  action?: "ADD" | "DELETE";
}

/** A file of an asset. */
export interface AssetFileInfo {
  /**
   * File.
   * 1 to 64 characters.
   */
  file_id?: string;
  /**
   * Its name.
   * 1 to 256 characters.
   */
  file_name?: string;
  /**
   * MD5 of its content: 24 characters in Base64, or 32 in hex.
   * 24 to 32 characters.
   */
  file_md5?: string;
  /**
   * Its size in bytes, up to 5 GiB.
   * 1 to 5368709120.
   */
  file_size?: number;
  /**
   * Its type, by default the ending of its name.
   * 1 to 64 characters.
   */
  file_type?: string;
  /**
   * What the file is to the asset: its main file, cover, page, sample, a whole or edited model, a file on its way, a package.
   * 1 to 128 characters.
   */
  asset_file_category?: "MAIN" | "COVER" | "PAGE" | "SAMPLE" | "OTHER" | "WHOLE_MODEL" | "USER_MODIFIED_MODEL" | "TEMPORARY" | "PACKAGE" | (string & {});
  /** More about a video file. */
  file_extra_meta?: {
    /** How far its transcoding is. */
    video_transcoding_status?: "WAITING" | "TRANSCODING" | "FAILED" | "SUCCEEDED";
  };
  /**
   * Where it can be fetched for 24 hours.
   * At most 2048 characters.
   */
  download_url?: string;
  /** State of the file: being uploaded, uploaded and passed, failed, cancelled, being deleted, deleted, uploaded and not yet reviewed, in review by a person, frozen. */
  state?: "CREATING" | "CREATED" | "FAILED" | "CANCELLED" | "DELETING" | "DELETED" | "UPLOADED" | "REVIEW" | "BLOCK";
  /**
   * Why the review rejected it.
   * At most 256 characters.
   */
  reason?: string;
  /**
   * Number of the reason for freezing it.
   * At most 256 characters.
   */
  block_reason_code?: string;
}

/** What an animation has. */
export interface AnimationAssetMeta {
  /** In a video it may stand only at the beginning, or only at the end. */
  animation_insert_restriction?: "ONLY_BEGINNING" | "ONLY_END";
  /**
   * Whether the action is to be analysed by the platform.
   * Default `false`.
   */
  auto_analysis?: boolean;
  /**
   * Length; the unit is not documented.
   * 0 to 32767.
   * Default `0`.
   */
  duration?: number;
  /**
   * Style of the human that it is for.
   * At most 64 characters.
   * Default `""`.
   */
  style_id?: string;
  /**
   * Seconds from its start until the voice starts.
   * 0 to 100.
   * Default `0`.
   */
  voice_delay?: number;
}

/** What a sound has; read from the file. */
export interface AudioAssetMeta {
  /**
   * Mean bit rate of the sound, kbit/s.
   * 0 to 16384.
   */
  audio_bit_rate?: number;
  /**
   * Channels of the sound.
   * 0 to 100.
   */
  audio_channels?: number;
  /**
   * Codec of the sound.
   * At most 32 characters.
   */
  audio_codec?: string;
  /**
   * Length in seconds.
   * 0 to 86400.
   */
  duration?: number;
  error_info?: ErrorResponse;
  /**
   * Sampling rate of the sound, Hz.
   * 0 to 100000.
   */
  sample?: number;
}

/** What a human filmed in 2D has. */
export interface HumanModel2DAssetMeta {
  /**
   * Actions that the human can do.
   * At most 256 items.
   */
  action_tag_map?: {
    /**
     * Length of the action; the unit is not documented.
     * 0 to 100.
     */
    action_duration?: number;
    /**
     * English name of the action.
     * 1 to 128 characters.
     */
    action_name_en: string;
    /**
     * Chinese name of the action.
     * 1 to 128 characters.
     */
    action_name_zh: string;
    /**
     * Group of actions that it is in.
     * At most 128 characters.
     */
    catalog?: string;
    /**
     * Name of the file with a sample.
     * 1 to 256 characters. Pattern `^[A-Za-z0-9-!$'(),.+=@_~/]{1,}[A-Za-z0-9-!$'(),.+=@_~]*$`.
     */
    file_name?: string;
    /**
     * Tag of the action.
     * 1 to 256 characters. Pattern `^[A-Za-z0-9-!$'(),.+=@_~/]{1,}[A-Za-z0-9-!$'(),.+=@_~]*$`.
     */
    tag?: string;
  }[];
  /**
   * Kinds of device that the model was compiled for.
   * At most 100 items.
   */
  device_names?: string[];
  /**
   * Whether its actions can be edited.
   * Default `false`.
   */
  is_action_editable?: boolean;
  /**
   * Whether it belongs to the Flexus edition.
   * Default `false`.
   */
  is_flexus?: boolean;
  /**
   * Whether it was filmed with a background that cannot be replaced.
   * Default `false`.
   */
  is_real_background?: boolean;
  /**
   * Whether it has a library of actions to compose.
   * Default `false`.
   */
  is_with_action_library?: boolean;
  /**
   * Best resolution of its videos; lower ones can be made too.
   * At most 64 characters.
   * Default `"1080P"`.
   */
  model_resolution?: "1080P" | "4K" | (string & {});
  /**
   * Version of the model.
   * Default `"V2"`.
   */
  model_version?: "V2" | "V3" | "V3_2" | "V3_3";
  /**
   * Whether it can be used in live streams.
   * Default `false`.
   */
  support_live?: boolean;
  /**
   * Voice that belongs to it.
   * 1 to 64 characters.
   */
  voice_asset_id?: string;
}

/** What a human modelled in 3D has. */
export interface HumanModelAssetMeta {
  /**
   * Parts that can be replaced.
   * At most 10000 items.
   */
  components?: {
    /**
     * Its description.
     * 1 to 512 characters.
     */
    component_desc?: string;
    /**
     * Its name.
     * 1 to 256 characters.
     */
    component_name: string;
    /**
     * Its type.
     * 1 to 256 characters.
     */
    component_type: string;
  }[];
  /** Which files the model is loaded and exported from. */
  model_properties?: {
    /**
     * File to load; if empty or unknown, the main file is loaded.
     * At most 64 characters.
     */
    load_model_file_id?: string;
    /**
     * File that the whole model was exported from; if it is the main file, no new export is needed.
     * At most 64 characters.
     */
    whole_model_base_file_id?: string;
  };
  /**
   * Job that made the model.
   * At most 64 characters.
   */
  modeling_job_id?: string;
  /**
   * How the model came to be: uploaded, made from a photo, made by shaping a face.
   * Default `"UPLOADED"`.
   */
  modeling_type?: "UPLOADED" | "PICTURE_MODELING" | "CHARACTER_CUSTOMIZATION_MODELING";
  /**
   * Style of the human.
   * At most 64 characters.
   * Default `""`.
   */
  style_id?: "system_male_001" | "system_female_001" | "system_male_002" | "system_female_002" | (string & {});
}

/** What an image has. */
export interface ImageAssetMeta {
  /**
   * Codec of the image.
   * At most 32 characters.
   */
  codec?: string;
  /**
   * Length in seconds.
   * 0 to 86400.
   */
  duration?: number;
  error_info?: ErrorResponse;
  /**
   * Frames a second, as text.
   * At most 32 characters.
   */
  frame_rate?: string;
  /**
   * Height in pixels.
   * 0 to 8196.
   */
  height?: number;
  /** Wider or higher. */
  mode?: "Horizontal" | "Vertical";
  /**
   * Size in bytes.
   * At least 0.
   */
  size?: number;
  /**
   * Width in pixels.
   * 0 to 8196.
   */
  width?: number;
}

/** What a styled material has. */
export interface MaterialAssetMeta {
  /**
   * Parts that can be replaced.
   * At most 512 items.
   */
  components?: {
    /**
     * Its description.
     * 1 to 512 characters.
     */
    component_desc?: string;
    /**
     * Its name.
     * 1 to 256 characters.
     */
    component_name: string;
    /** Its type. */
    component_type: "CLOTHES" | "PANTS" | "SHOES" | "HAIR" | "EYELASH" | "EYEBROW";
  }[];
}

/** What a set of slides has. */
export interface PPTAssetMeta {
  /**
   * Whether the slides are to be analysed by the platform.
   * Default `false`.
   */
  auto_analysis?: boolean;
  error_info?: ErrorResponse;
  /**
   * Pages in all.
   * 0 to 256.
   */
  page_count?: number;
  /**
   * The pages as images.
   * At most 256 items.
   */
  pages?: {
    /**
     * File with the image of the page.
     * 1 to 64 characters.
     */
    file_id?: string;
    /**
     * Words to speak, from the notes of the page.
     * At most 2048 characters.
     */
    page_content?: string;
    /**
     * Number of the page.
     * 1 to 256.
     */
    page_no?: number;
  }[];
  /** How far the analysis is. */
  ppt_analysis_status?: "INITIALIZE" | "WAITING" | "CONVERTING" | "FAILED" | "SUCCEEDED" | "CANCELED";
}

/** A part of a scene. */
export interface SceneComponentInfo {
  /**
   * Its description.
   * 1 to 512 characters.
   */
  component_desc?: string;
  /**
   * Its name.
   * 1 to 256 characters.
   */
  component_name: string;
  /** Its type: camera, screen or light. */
  component_type: "CAMERA" | "PANEL" | "LIGHT";
  /**
   * Its number.
   * 1 to 10.
   */
  index?: number;
}

/** What a scene has. */
export interface SceneAssetMeta {
  /**
   * Parts that can be operated.
   * At most 10000 items.
   */
  components?: SceneComponentInfo[];
  /** Parts as they are set at first, by a name. */
  default_configs?: {
    [key: string]: SceneComponentInfo;
  };
}

/** What a video has; read from the file. */
export interface VideoAssetMeta {
  /**
   * Mean bit rate of the sound, kbit/s.
   * 0 to 16384.
   */
  audio_bit_rate?: number;
  /**
   * Channels of the sound.
   * 0 to 100.
   */
  audio_channels?: number;
  /**
   * Codec of the sound.
   * At most 32 characters.
   */
  audio_codec?: string;
  /**
   * Length in seconds.
   * 0 to 86400.
   */
  duration?: number;
  error_info?: ErrorResponse;
  /**
   * Frames a second, as text.
   * At most 32 characters.
   */
  frame_rate?: string;
  /**
   * Height in pixels.
   * 0 to 8196.
   */
  height?: number;
  /** Wider or higher. */
  mode?: "Horizontal" | "Vertical";
  /**
   * Sampling rate of the sound, Hz.
   * 0 to 100000.
   */
  sample?: number;
  /**
   * Mean bit rate of the picture, kbit/s.
   * 0 to 104857600.
   */
  video_bit_rate?: number;
  /**
   * Codec of the picture.
   * At most 32 characters.
   */
  video_codec?: string;
  /** How far its transcoding is. */
  video_transcoding_status?: "WAITING" | "TRANSCODING" | "FAILED" | "SUCCEEDED";
  /**
   * Width in pixels.
   * 0 to 8196.
   */
  width?: number;
}

/**
 * Language of a voice; `UNKNOW` (the vendor's spelling) if it is not known. `DBH` to `YY` are Chinese dialects.
 * Default `"UNKNOW"`.
 */
export type VoiceLanguage = "UNKNOW" | "CN" | "EN" | "GER" | "fr" | "Kr" | "por" | "JPN" | "Ita" | "ESP" | "DBH" | "GT" | "GXH" | "HBH" | "SXH" | "SCH" | "YY" | "Russian" | "Filipino" | "Dutch" | "Indonesian" | "Vietnamese" | "Arabic" | "Turkish" | "Malay" | "Thai" | "Finnish";

/** What a voice has. */
export interface VoiceModelAssetMeta {
  /**
   * Age that the voice sounds, such as `MIDDLE`.
   * 1 to 64 characters.
   */
  age?: string;
  /** Where the voice comes from, if it is not the platform's own. */
  external_voice_meta?: {
    /** Company that makes the speech. */
    provider: "XIMALAYA" | "HUAWEI_EI" | "MOBVOI" | "AUDIOX" | "SINOVOICE" | "DATABAKER" | "AISPEECH";
  };
  /**
   * Whether the rhythm is strengthened.
   * Default `false`.
   */
  is_enhance_rhythm?: boolean;
  /**
   * Whether it belongs to the Flexus edition.
   * Default `false`.
   */
  is_flexus?: boolean;
  /**
   * Whether it speaks at once; only then it can be used in live streams and conversation.
   * Default `true`.
   */
  is_realtime_voice?: boolean;
  /**
   * Whether Thai text is cut into sentences by itself.
   * Default `false`.
   */
  is_support_thai_auto_split?: boolean;
  /**
   * Whether `vc` is supported; what that is, no source says.
   * Default `false`.
   */
  is_support_vc_process?: boolean;
  language?: VoiceLanguage;
  /**
   * Languages of the voice.
   * At most 100 items.
   */
  languages?: VoiceLanguage[];
  /**
   * `COMMON` for a made voice with emotions, `CLONE` for the copy of a person's.
   * Default `"CLONE"`.
   */
  model_type?: "COMMON" | "CLONE";
  /**
   * Place in lists.
   * 0 to 32767.
   */
  order?: number;
  /**
   * Sex of the voice; `UNKNOW` is the vendor's spelling.
   * Default `"UNKNOW"`.
   */
  sex?: "UNKNOW" | "MALE" | "FEMALE";
  /**
   * Factor of speed.
   * 0 to 100.
   * Default `1`.
   */
  speed_ratio?: number;
  /**
   * Style of the voice.
   * 1 to 32 characters.
   */
  style?: string;
  /** What the voice can do; can be read, not set. */
  voice_capability?: {
    /**
     * Rate of synthesis.
     * 0 to 50.
     * Default `0`.
     */
    conversion_rate?: number;
    /**
     * Rate of synthesis for English.
     * 0 to 50.
     * Default `0`.
     */
    conversion_rate_en?: number;
    /**
     * Whether rhythm can be set.
     * Default `false`.
     */
    is_support_break_strength?: boolean;
    /**
     * Whether pauses can be set.
     * Default `false`.
     */
    is_support_break_time?: boolean;
    /**
     * Whether the reading of Chinese characters can be set.
     * Default `false`.
     */
    is_support_phoneme?: boolean;
    /**
     * Whether English phonetic signs are understood.
     * Default `false`.
     */
    is_support_phoneme_en?: boolean;
    /**
     * Whether the speed of a part can be set.
     * Default `false`.
     */
    is_support_prosody?: boolean;
    /**
     * Whether the speed of the whole can be set.
     * Default `false`.
     */
    is_support_speed?: boolean;
    /**
     * Whether subtitles can be made.
     * Default `false`.
     */
    is_support_srt?: boolean;
    /**
     * Whether `say-as` of SSML is understood.
     * Default `false`.
     */
    is_support_ssml_say_as?: boolean;
    /**
     * Whether `sub` of SSML is understood.
     * Default `false`.
     */
    is_support_ssml_sub?: boolean;
    /**
     * Whether speech can be cached.
     * Default `false`.
     */
    is_support_voice_cache?: boolean;
    /**
     * Whether words can be read as one.
     * Default `false`.
     */
    is_support_word?: boolean;
  };
  /**
   * Factor of loudness.
   * 0 to 100.
   * Default `1`.
   */
  volume_ratio?: number;
}

/** What only assets of one type have; the member that fits the type is there. */
export interface AssetExtraMeta {
  animation_meta?: AnimationAssetMeta;
  audio_meta?: AudioAssetMeta;
  human_model_2d_meta?: HumanModel2DAssetMeta;
  human_model_meta?: HumanModelAssetMeta;
  image_meta?: ImageAssetMeta;
  material_meta?: MaterialAssetMeta;
  ppt_meta?: PPTAssetMeta;
  scene_meta?: SceneAssetMeta;
  video_meta?: VideoAssetMeta;
  voice_model_meta?: VoiceModelAssetMeta;
}

/** A digital asset. */
export interface DigitalAssetInfo {
  /**
   * Asset.
   * 1 to 256 characters.
   */
  asset_id?: string;
  /**
   * Its name.
   * At most 256 characters.
   */
  asset_name?: string;
  /**
   * Its description.
   * At most 4096 characters.
   */
  asset_description?: string;
  /** Type of the asset, such as `HUMAN_MODEL_2D` for a filmed human and `VOICE_MODEL` for a voice; `HUMAN_MODEL`, `SCENE`, `ANIMATION`, `MATERIAL` and `NORMAL_MODEL` are of the 3D kind. */
  asset_type?: "HUMAN_MODEL" | "VOICE_MODEL" | "SCENE" | "ANIMATION" | "VIDEO" | "IMAGE" | "PPT" | "MATERIAL" | "NORMAL_MODEL" | "COMMON_FILE" | "HUMAN_MODEL_2D" | "BUSINESS_CARD_TEMPLET" | "MUSIC" | "AUDIO";
  /** State: `CREATING` without a main file yet, `FAILED` its upload failed, `UNACTIVED` and `ACTIVED` complete but not to be used, and to be used, `DELETING` can be restored, `DELETED` cannot, `BLOCK` frozen, `WAITING_DELETE` about to be taken away. */
  asset_state?: "CREATING" | "FAILED" | "UNACTIVED" | "ACTIVED" | "DELETING" | "DELETED" | "BLOCK" | "WAITING_DELETE";
  /**
   * Who rejected it: a program or a person.
   * Default `"AUTOMATIC_REVIEW_REJECT"`.
   */
  fail_type?: "AUTOMATIC_REVIEW_REJECT" | "MANUAL_REVIEW_REJECT";
  /**
   * Why it was frozen, released or rejected.
   * At most 256 characters.
   */
  reason?: string;
  /**
   * Number of the reason for freezing it.
   * At most 256 characters.
   */
  block_reason_code?: string;
  /**
   * Project that owns it.
   * 1 to 64 characters.
   */
  project_id?: string;
  /**
   * User that the caller named in `X-App-UserId` when it was made.
   * At most 256 characters.
   */
  app_user_id?: string;
  /**
   * Mark of content made by a machine.
   * 1 to 256 characters.
   */
  produce_id?: string;
  /**
   * When it was made, UTC, such as `2021-10-30T12:30:35Z`.
   * 20 to 20 characters.
   */
  create_time?: string;
  /**
   * When it was last changed, in the same form.
   * 20 to 20 characters.
   */
  update_time?: string;
  /**
   * Its tags.
   * At most 50 items.
   */
  tags?: string[];
  /**
   * Place in lists.
   * 0 to 32767.
   */
  asset_order?: number;
  /**
   * What a 2D human can be used for: made videos, live streams, conversation.
   * At most 10 items.
   */
  supported_service?: ("VIDEO_2D" | "LIVE_2D" | "CHAT_2D")[];
  /**
   * Properties that the platform set.
   * At most 50 items.
   */
  system_properties?: SystemProperty[];
  /**
   * What will be done to it by itself.
   * At most 10 items.
   */
  auto_operation_config?: {
    /** Freeze it or delete it. */
    operation?: "BLOCK" | "DELETE";
    /**
     * When, UTC, such as `2025-01-10T00:00:00Z`.
     * 20 to 20 characters.
     */
    operation_time?: string;
  }[];
  /**
   * Its files.
   * At most 100 items.
   */
  files?: AssetFileInfo[];
  asset_extra_meta?: AssetExtraMeta;
}

/** Input of `CreateAssetByReplicationInfo`. */
export interface CreateAssetByReplicationInfoInput {
  /**
   * Project in the region that the asset is copied to.
   * 1 to 64 characters.
   * Source: huawei-api-explorer.
   */
  project_id?: string | undefined;
  /**
   * User of the caller's own application, no Chinese characters; the vendor's definition marks this operation as one that does not support it.
   * 1 to 256 characters. Pattern `^[^\u4e00-\u9fff]*$`.
   * Source: huawei-api-explorer.
   */
  "X-App-UserId"?: string | undefined;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: user-configuration-page, huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
  /**
   * Asset in the region that it is copied from.
   * 1 to 64 characters.
   */
  asset_id?: string | undefined;
  /**
   * The asset, encrypted; it looks like the initialisation vector, a colon and the rest.
   * 1 to 100000 characters.
   */
  asset_info?: string | undefined;
  /** How it is encrypted. */
  encryption_info?: {
    /**
     * Algorithm; the only one that any source shows is `AES128_GCM`.
     * 1 to 64 characters.
     */
    algorithm?: string | undefined;
    /**
     * Key; called text, printed as a number. Pass on what you got.
     * 1 to 128 characters.
     */
    key_id?: string | number | undefined;
    /**
     * Initialisation vector.
     * 1 to 128 characters.
     */
    iv?: string | undefined;
  } | undefined;
  /**
   * When this stops being valid, seconds since 1970.
   * At least 0.
   */
  expire_time?: number | undefined;
}

/** Input of `ShowAssetReplicationInfo`. */
export interface ShowAssetReplicationInfoInput {
  /**
   * Project that owns the asset.
   * 1 to 64 characters.
   */
  project_id?: string | undefined;
  /**
   * Asset to copy.
   * 1 to 64 characters.
   */
  asset_id: string;
  /**
   * User of the caller's own application, for whom the call is made; no Chinese characters.
   * 1 to 256 characters. Pattern `^[^\u4e00-\u9fff]*$`.
   */
  "X-App-UserId"?: string | undefined;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: user-configuration-page, huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
}

/** Response of `ShowAssetReplicationInfo`: what the other region needs. */
export type ShowAssetReplicationInfoOutput = ReplicationAssetInfo;

/** Input of `ShowAsset`. */
export interface ShowAssetInput {
  /**
   * Project that owns the asset.
   * 1 to 64 characters.
   */
  project_id?: string | undefined;
  /**
   * Asset to show.
   * 1 to 64 characters.
   */
  asset_id: string;
  /**
   * User of the caller's own application, for whom the call is made; no Chinese characters.
   * 1 to 256 characters. Pattern `^[^\u4e00-\u9fff]*$`.
   */
  "X-App-UserId"?: string | undefined;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: user-configuration-page, huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
}

/** Response of `ShowAsset`: the asset. */
export type ShowAssetOutput = DigitalAssetInfo;

/** Input of `ListAssets`. */
export interface ListAssetsInput {
  /**
   * Project whose assets are listed.
   * 1 to 64 characters.
   */
  project_id?: string | undefined;
  /**
   * User of the caller's own application, no Chinese characters; the vendor's definition calls it outdated here.
   * 1 to 256 characters. Pattern `^[^\u4e00-\u9fff]*$`.
   */
  "X-App-UserId"?: string | undefined;
  /**
   * Project of the resources. Required with AK/SK for a sub-project.
   * Source: user-configuration-page, huawei-sdk-core.
   */
  "X-Project-Id"?: string | undefined;
  /**
   * Assets a page.
   * 1 to 100.
   * Default `10`.
   */
  limit?: number | undefined;
  /**
   * Assets to leave out before the first.
   * 0 to 2147483647.
   * Default `0`.
   */
  offset?: number | undefined;
  /**
   * Only assets with this text in their name.
   * At most 128 characters.
   */
  name?: string | undefined;
  /**
   * Only assets with this text in a tag.
   * At most 1024 characters.
   */
  tag?: string | undefined;
  /**
   * Of several tags, all have to fit (`INTERSECTION`) or any (`UNION_SET`).
   * Default `"UNION_SET"`.
   */
  tag_combination_type?: "INTERSECTION" | "UNION_SET" | undefined;
  /**
   * Only assets from this time on, UTC, such as `2021-01-10T08:43:17Z`.
   * At most 20 characters.
   */
  start_time?: string | undefined;
  /**
   * Only assets up to this time, UTC, such as `2021-01-10T10:43:17Z`.
   * At most 20 characters.
   */
  end_time?: string | undefined;
  /**
   * Only assets of these types, separated by commas.
   * At most 128 characters.
   */
  asset_type?: string | undefined;
  /**
   * What to sort by.
   * At most 128 characters.
   */
  sort_key?: "create_time" | "update_time" | "asset_order" | (string & {}) | undefined;
  /**
   * Up or down.
   * At most 128 characters.
   * Default `"asc"`.
   */
  sort_dir?: "asc" | "desc" | (string & {}) | undefined;
  /**
   * The platform's own assets, the caller's, or all.
   * Default `"CUSTOMIZATION"`.
   */
  asset_source?: "SYSTEM" | "CUSTOMIZATION" | "ALL" | undefined;
  /**
   * Only assets in these states, separated by commas; without it, in any.
   * At most 512 characters.
   */
  asset_state?: string | undefined;
  /**
   * Only assets that belong to this style.
   * At most 64 characters.
   */
  style_id?: "system_male_001" | "system_female_001" | "system_male_002" | "system_female_002" | (string & {}) | undefined;
  /**
   * Names of the fields that have to match as a whole.
   * At most 100 items.
   */
  accurate_query_field?: string[] | undefined;
  /**
   * Only these assets.
   * At most 100 items.
   */
  asset_id?: string[] | undefined;
  /**
   * Only voices of these sexes, separated by commas.
   * 1 to 128 characters.
   */
  sex?: string | undefined;
  /**
   * Only voices of these languages, separated by commas.
   * 1 to 128 characters.
   */
  language?: string | undefined;
  /**
   * Only assets with these properties: key and value with a colon between, pairs with commas between, such as `BACKGROUND_IMG:Yes,RENDER_ENGINE:MetaEngine`.
   * 1 to 1024 characters.
   */
  system_property?: string | undefined;
  /** Only 2D humans whose actions can be edited. */
  action_editable?: boolean | undefined;
  /** Only 2D humans that have a library of actions. */
  is_with_action_library?: boolean | undefined;
  /** Only 2D humans that can walk about. */
  is_movable?: boolean | undefined;
  /**
   * Only voices of this company.
   * 1 to 128 characters.
   */
  voice_provider?: "HUAWEI_METASTUDIO" | "MOBVOI" | (string & {}) | undefined;
  /** Only shared assets: those that the caller shares, or that are shared with it. */
  role?: "SHARER" | "SHAREE" | undefined;
  /** Only voices that speak at once. */
  is_realtime_voice?: boolean | undefined;
  /**
   * Only 2D humans of this version.
   * 1 to 128 characters.
   */
  human_model_2d_version?: string | undefined;
  /**
   * Only assets that this task was done for.
   * 1 to 128 characters.
   */
  include_device_name?: string | undefined;
  /**
   * No assets that this task was done for.
   * 1 to 128 characters.
   */
  exclude_device_name?: string | undefined;
  /** Only assets that can be used for this; without it, all. */
  supported_service?: "VIDEO_2D" | "LIVE_2D" | "CHAT_2D" | undefined;
  /**
   * Only assets of this user of the caller's own application; no Chinese characters.
   * 1 to 256 characters. Pattern `^[^\u4e00-\u9fff]*$`.
   */
  app_user_id?: string | undefined;
}

/** Response of `ListAssets`: one page of assets. */
export interface ListAssetsOutput {
  /**
   * Assets in all.
   * 0 to 2147483647.
   */
  count: number;
  /**
   * The assets of this page.
   * At most 1000 items.
   */
  assets?: DigitalAssetInfo[];
}

/** Input of `waitForAsset`: give each field, because no call has all of them. */
export interface WaitForAssetInput {
  /** 1 to 64 characters. */
  asset_id: string;
  /** 1 to 64 characters. */
  project_id?: string | undefined;
}

/** `CreateAssetByReplicationInfo` responds without a body. */
export type CreateAssetByReplicationInfoOutput = undefined;

/** Regions that have a host of their own in the contract; others may exist. */
export type HuaweiMetastudioRegion =
  | "ap-southeast-3"
  | "cn-east-3"
  | "cn-north-4";
