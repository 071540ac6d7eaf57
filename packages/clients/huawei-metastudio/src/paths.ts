// Generated from specs/huawei-metastudio by `npm run generate`. Do not edit: change the spec.

// For openapi-fetch: `createClient<paths>({ baseUrl })` with `import type { paths } from "@facsimile/huawei-metastudio/paths"`.
// These are types only. Signing, retries and reading of errors are yours then.

export interface paths {
    "/v1/{project_id}/digital-assets-by-replication-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copies an asset of another region into this one.
         * @description To be called in the region that the asset is copied to, with that region's project; the body is what `ShowAssetReplicationInfo` returned in the other region. The response is empty: it does not tell the id of the copy, nor does any source say whether the copy keeps the old one; look for it with `ListAssets`. There is no idempotency token: a call repeated after a lost response may copy twice.
         */
        post: operations["CreateAssetByReplicationInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{project_id}/digital-assets/{asset_id}/replication-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what another region needs to copy an asset.
         * @description To be called first, in the region of the asset; `CreateAssetByReplicationInfo` takes the response in the other region.
         */
        get: operations["ShowAssetReplicationInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{project_id}/digital-assets/{asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an asset with its files. */
        get: operations["ShowAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{project_id}/digital-assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists assets.
         * @description How a copy is found: by its name or by the time that it was made.
         */
        get: operations["ListAssets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What one region tells another about an asset, so that it can be copied. */
        ReplicationAssetInfo: {
            /** @description Asset in the region that it is copied from. */
            asset_id?: string;
            /** @description The asset, encrypted; it looks like the initialisation vector, a colon and the rest. */
            asset_info?: string;
            /** @description How it is encrypted. */
            encryption_info?: {
                /** @description Algorithm; the only one that any source shows is `AES128_GCM`. */
                algorithm?: string;
                /** @description Key; called text, printed as a number. Pass on what you got. */
                key_id?: string | number;
                /** @description Initialisation vector. */
                iv?: string;
            };
            /**
             * Format: int64
             * @description When this stops being valid, seconds since 1970.
             */
            expire_time?: number;
        };
        /** @description How the service reports an error. */
        ErrorResponse: {
            /** @description `MSS.` and eight digits; the set is open. */
            error_code?: string;
            /** @description Text for people. */
            error_msg?: string;
        };
        /** @description The error of the API gateway. The service was not called. */
        GatewayError: {
            /** @description `APIGW.` and four digits. The set is open. */
            error_code: string;
            /** @description Text for humans. */
            error_msg: string;
            /** @description Id of the call. */
            request_id?: string;
        };
        /** @description A property that the platform sets. */
        SystemProperty: {
            /**
             * @description Property; `BUSSINESS_CARD_VIDEO` is an old misspelling that is still in use.
             * @enum {string}
             */
            key?: "STYLE_ID" | "DH_ID" | "PLATFORM_AVAILABLE" | "RENDER_ENGINE" | "BACKGROUND_IMG" | "BACKGROUND_SCENE" | "CREATED_BY_PLATFORM" | "MATERIAL_IMG" | "MATERIAL_VIDEO" | "DIGITAL_HUMAN_2D_VIDEO" | "DIGITAL_HUMAN_3D_VIDEO" | "BUSSINESS_CARD_VIDEO" | "BUSINESS_CARD_VIDEO" | "PHOTO_VIDEO" | "TO_BE_TRANSLATED_VIDEO" | "TRANSLATED_VIDEO" | "LAYER_CONFIG_ENABLE" | "MEITUAN_MATERIAL_APPROVED" | "IS_CONTROLLED" | "LIVE_IS_AUTHORIZED" | "VIDEO_IS_AUTHORIZED" | "CHAT_IS_AUTHORIZED";
            /** @description Its value, for many properties `Yes`. */
            value?: string;
            /**
             * @description Add the property or take it away.
             * @enum {string}
             */
            action?: "ADD" | "DELETE";
        };
        /** @description A file of an asset. */
        AssetFileInfo: {
            /** @description File. */
            file_id?: string;
            /** @description Its name. */
            file_name?: string;
            /** @description MD5 of its content: 24 characters in Base64, or 32 in hex. */
            file_md5?: string;
            /**
             * Format: int64
             * @description Its size in bytes, up to 5 GiB.
             */
            file_size?: number;
            /** @description Its type, by default the ending of its name. */
            file_type?: string;
            /** @description What the file is to the asset: its main file, cover, page, sample, a whole or edited model, a file on its way, a package. */
            asset_file_category?: "MAIN" | "COVER" | "PAGE" | "SAMPLE" | "OTHER" | "WHOLE_MODEL" | "USER_MODIFIED_MODEL" | "TEMPORARY" | "PACKAGE" | (string & {});
            /** @description More about a video file. */
            file_extra_meta?: {
                /**
                 * @description How far its transcoding is.
                 * @enum {string}
                 */
                video_transcoding_status?: "WAITING" | "TRANSCODING" | "FAILED" | "SUCCEEDED";
            };
            /** @description Where it can be fetched for 24 hours. */
            download_url?: string;
            /**
             * @description State of the file: being uploaded, uploaded and passed, failed, cancelled, being deleted, deleted, uploaded and not yet reviewed, in review by a person, frozen.
             * @enum {string}
             */
            state?: "CREATING" | "CREATED" | "FAILED" | "CANCELLED" | "DELETING" | "DELETED" | "UPLOADED" | "REVIEW" | "BLOCK";
            /** @description Why the review rejected it. */
            reason?: string;
            /** @description Number of the reason for freezing it. */
            block_reason_code?: string;
        };
        /** @description What an animation has. */
        AnimationAssetMeta: {
            /**
             * @description In a video it may stand only at the beginning, or only at the end.
             * @enum {string}
             */
            animation_insert_restriction?: "ONLY_BEGINNING" | "ONLY_END";
            /**
             * @description Whether the action is to be analysed by the platform.
             * @default false
             */
            auto_analysis?: boolean;
            /**
             * Format: float
             * @description Length; the unit is not documented.
             * @default 0
             */
            duration?: number;
            /**
             * @description Style of the human that it is for.
             * @default
             */
            style_id?: string;
            /**
             * Format: float
             * @description Seconds from its start until the voice starts.
             * @default 0
             */
            voice_delay?: number;
        };
        /** @description What a sound has; read from the file. */
        AudioAssetMeta: {
            /** @description Mean bit rate of the sound, kbit/s. */
            audio_bit_rate?: number;
            /**
             * Format: int32
             * @description Channels of the sound.
             */
            audio_channels?: number;
            /** @description Codec of the sound. */
            audio_codec?: string;
            /** @description Length in seconds. */
            duration?: number;
            error_info?: components["schemas"]["ErrorResponse"];
            /** @description Sampling rate of the sound, Hz. */
            sample?: number;
        };
        /** @description What a human filmed in 2D has. */
        HumanModel2DAssetMeta: {
            /** @description Actions that the human can do. */
            action_tag_map?: {
                /**
                 * Format: float
                 * @description Length of the action; the unit is not documented.
                 */
                action_duration?: number;
                /** @description English name of the action. */
                action_name_en: string;
                /** @description Chinese name of the action. */
                action_name_zh: string;
                /** @description Group of actions that it is in. */
                catalog?: string;
                /** @description Name of the file with a sample. */
                file_name?: string;
                /** @description Tag of the action. */
                tag?: string;
            }[];
            /** @description Kinds of device that the model was compiled for. */
            device_names?: string[];
            /**
             * @description Whether its actions can be edited.
             * @default false
             */
            is_action_editable?: boolean;
            /**
             * @description Whether it belongs to the Flexus edition.
             * @default false
             */
            is_flexus?: boolean;
            /**
             * @description Whether it was filmed with a background that cannot be replaced.
             * @default false
             */
            is_real_background?: boolean;
            /**
             * @description Whether it has a library of actions to compose.
             * @default false
             */
            is_with_action_library?: boolean;
            /**
             * @description Best resolution of its videos; lower ones can be made too.
             * @default 1080P
             */
            model_resolution?: "1080P" | "4K" | (string & {});
            /**
             * @description Version of the model.
             * @default V2
             * @enum {string}
             */
            model_version?: "V2" | "V3" | "V3_2" | "V3_3";
            /**
             * @description Whether it can be used in live streams.
             * @default false
             */
            support_live?: boolean;
            /** @description Voice that belongs to it. */
            voice_asset_id?: string;
        };
        /** @description What a human modelled in 3D has. */
        HumanModelAssetMeta: {
            /** @description Parts that can be replaced. */
            components?: {
                /** @description Its description. */
                component_desc?: string;
                /** @description Its name. */
                component_name: string;
                /** @description Its type. */
                component_type: string;
            }[];
            /** @description Which files the model is loaded and exported from. */
            model_properties?: {
                /** @description File to load; if empty or unknown, the main file is loaded. */
                load_model_file_id?: string;
                /** @description File that the whole model was exported from; if it is the main file, no new export is needed. */
                whole_model_base_file_id?: string;
            };
            /** @description Job that made the model. */
            modeling_job_id?: string;
            /**
             * @description How the model came to be: uploaded, made from a photo, made by shaping a face.
             * @default UPLOADED
             * @enum {string}
             */
            modeling_type?: "UPLOADED" | "PICTURE_MODELING" | "CHARACTER_CUSTOMIZATION_MODELING";
            /**
             * @description Style of the human.
             * @default
             */
            style_id?: "system_male_001" | "system_female_001" | "system_male_002" | "system_female_002" | (string & {});
        };
        /** @description What an image has. */
        ImageAssetMeta: {
            /** @description Codec of the image. */
            codec?: string;
            /** @description Length in seconds. */
            duration?: number;
            error_info?: components["schemas"]["ErrorResponse"];
            /** @description Frames a second, as text. */
            frame_rate?: string;
            /** @description Height in pixels. */
            height?: number;
            /**
             * @description Wider or higher.
             * @enum {string}
             */
            mode?: "Horizontal" | "Vertical";
            /**
             * Format: int64
             * @description Size in bytes.
             */
            size?: number;
            /** @description Width in pixels. */
            width?: number;
        };
        /** @description What a styled material has. */
        MaterialAssetMeta: {
            /** @description Parts that can be replaced. */
            components?: {
                /** @description Its description. */
                component_desc?: string;
                /** @description Its name. */
                component_name: string;
                /**
                 * @description Its type.
                 * @enum {string}
                 */
                component_type: "CLOTHES" | "PANTS" | "SHOES" | "HAIR" | "EYELASH" | "EYEBROW";
            }[];
        };
        /** @description What a set of slides has. */
        PPTAssetMeta: {
            /**
             * @description Whether the slides are to be analysed by the platform.
             * @default false
             */
            auto_analysis?: boolean;
            error_info?: components["schemas"]["ErrorResponse"];
            /** @description Pages in all. */
            page_count?: number;
            /** @description The pages as images. */
            pages?: {
                /** @description File with the image of the page. */
                file_id?: string;
                /** @description Words to speak, from the notes of the page. */
                page_content?: string;
                /** @description Number of the page. */
                page_no?: number;
            }[];
            /**
             * @description How far the analysis is.
             * @enum {string}
             */
            ppt_analysis_status?: "INITIALIZE" | "WAITING" | "CONVERTING" | "FAILED" | "SUCCEEDED" | "CANCELED";
        };
        /** @description A part of a scene. */
        SceneComponentInfo: {
            /** @description Its description. */
            component_desc?: string;
            /** @description Its name. */
            component_name: string;
            /**
             * @description Its type: camera, screen or light.
             * @enum {string}
             */
            component_type: "CAMERA" | "PANEL" | "LIGHT";
            /** @description Its number. */
            index?: number;
        };
        /** @description What a scene has. */
        SceneAssetMeta: {
            /** @description Parts that can be operated. */
            components?: components["schemas"]["SceneComponentInfo"][];
            /** @description Parts as they are set at first, by a name. */
            default_configs?: {
                [key: string]: components["schemas"]["SceneComponentInfo"];
            };
        };
        /** @description What a video has; read from the file. */
        VideoAssetMeta: {
            /** @description Mean bit rate of the sound, kbit/s. */
            audio_bit_rate?: number;
            /**
             * Format: int32
             * @description Channels of the sound.
             */
            audio_channels?: number;
            /** @description Codec of the sound. */
            audio_codec?: string;
            /** @description Length in seconds. */
            duration?: number;
            error_info?: components["schemas"]["ErrorResponse"];
            /** @description Frames a second, as text. */
            frame_rate?: string;
            /** @description Height in pixels. */
            height?: number;
            /**
             * @description Wider or higher.
             * @enum {string}
             */
            mode?: "Horizontal" | "Vertical";
            /** @description Sampling rate of the sound, Hz. */
            sample?: number;
            /** @description Mean bit rate of the picture, kbit/s. */
            video_bit_rate?: number;
            /** @description Codec of the picture. */
            video_codec?: string;
            /**
             * @description How far its transcoding is.
             * @enum {string}
             */
            video_transcoding_status?: "WAITING" | "TRANSCODING" | "FAILED" | "SUCCEEDED";
            /** @description Width in pixels. */
            width?: number;
        };
        /**
         * @description Language of a voice; `UNKNOW` (the vendor's spelling) if it is not known. `DBH` to `YY` are Chinese dialects.
         * @default UNKNOW
         * @enum {string}
         */
        VoiceLanguage: "UNKNOW" | "CN" | "EN" | "GER" | "fr" | "Kr" | "por" | "JPN" | "Ita" | "ESP" | "DBH" | "GT" | "GXH" | "HBH" | "SXH" | "SCH" | "YY" | "Russian" | "Filipino" | "Dutch" | "Indonesian" | "Vietnamese" | "Arabic" | "Turkish" | "Malay" | "Thai" | "Finnish";
        /** @description What a voice has. */
        VoiceModelAssetMeta: {
            /** @description Age that the voice sounds, such as `MIDDLE`. */
            age?: string;
            /** @description Where the voice comes from, if it is not the platform's own. */
            external_voice_meta?: {
                /**
                 * @description Company that makes the speech.
                 * @enum {string}
                 */
                provider: "XIMALAYA" | "HUAWEI_EI" | "MOBVOI" | "AUDIOX" | "SINOVOICE" | "DATABAKER" | "AISPEECH";
            };
            /**
             * @description Whether the rhythm is strengthened.
             * @default false
             */
            is_enhance_rhythm?: boolean;
            /**
             * @description Whether it belongs to the Flexus edition.
             * @default false
             */
            is_flexus?: boolean;
            /**
             * @description Whether it speaks at once; only then it can be used in live streams and conversation.
             * @default true
             */
            is_realtime_voice?: boolean;
            /**
             * @description Whether Thai text is cut into sentences by itself.
             * @default false
             */
            is_support_thai_auto_split?: boolean;
            /**
             * @description Whether `vc` is supported; what that is, no source says.
             * @default false
             */
            is_support_vc_process?: boolean;
            language?: components["schemas"]["VoiceLanguage"];
            /** @description Languages of the voice. */
            languages?: components["schemas"]["VoiceLanguage"][];
            /**
             * @description `COMMON` for a made voice with emotions, `CLONE` for the copy of a person's.
             * @default CLONE
             * @enum {string}
             */
            model_type?: "COMMON" | "CLONE";
            /** @description Place in lists. */
            order?: number;
            /**
             * @description Sex of the voice; `UNKNOW` is the vendor's spelling.
             * @default UNKNOW
             * @enum {string}
             */
            sex?: "UNKNOW" | "MALE" | "FEMALE";
            /**
             * Format: float
             * @description Factor of speed.
             * @default 1
             */
            speed_ratio?: number;
            /** @description Style of the voice. */
            style?: string;
            /** @description What the voice can do; can be read, not set. */
            voice_capability?: {
                /**
                 * Format: float
                 * @description Rate of synthesis.
                 * @default 0
                 */
                conversion_rate?: number;
                /**
                 * Format: float
                 * @description Rate of synthesis for English.
                 * @default 0
                 */
                conversion_rate_en?: number;
                /**
                 * @description Whether rhythm can be set.
                 * @default false
                 */
                is_support_break_strength?: boolean;
                /**
                 * @description Whether pauses can be set.
                 * @default false
                 */
                is_support_break_time?: boolean;
                /**
                 * @description Whether the reading of Chinese characters can be set.
                 * @default false
                 */
                is_support_phoneme?: boolean;
                /**
                 * @description Whether English phonetic signs are understood.
                 * @default false
                 */
                is_support_phoneme_en?: boolean;
                /**
                 * @description Whether the speed of a part can be set.
                 * @default false
                 */
                is_support_prosody?: boolean;
                /**
                 * @description Whether the speed of the whole can be set.
                 * @default false
                 */
                is_support_speed?: boolean;
                /**
                 * @description Whether subtitles can be made.
                 * @default false
                 */
                is_support_srt?: boolean;
                /**
                 * @description Whether `say-as` of SSML is understood.
                 * @default false
                 */
                is_support_ssml_say_as?: boolean;
                /**
                 * @description Whether `sub` of SSML is understood.
                 * @default false
                 */
                is_support_ssml_sub?: boolean;
                /**
                 * @description Whether speech can be cached.
                 * @default false
                 */
                is_support_voice_cache?: boolean;
                /**
                 * @description Whether words can be read as one.
                 * @default false
                 */
                is_support_word?: boolean;
            };
            /**
             * Format: float
             * @description Factor of loudness.
             * @default 1
             */
            volume_ratio?: number;
        };
        /** @description What only assets of one type have; the member that fits the type is there. */
        AssetExtraMeta: {
            animation_meta?: components["schemas"]["AnimationAssetMeta"];
            audio_meta?: components["schemas"]["AudioAssetMeta"];
            human_model_2d_meta?: components["schemas"]["HumanModel2DAssetMeta"];
            human_model_meta?: components["schemas"]["HumanModelAssetMeta"];
            image_meta?: components["schemas"]["ImageAssetMeta"];
            material_meta?: components["schemas"]["MaterialAssetMeta"];
            ppt_meta?: components["schemas"]["PPTAssetMeta"];
            scene_meta?: components["schemas"]["SceneAssetMeta"];
            video_meta?: components["schemas"]["VideoAssetMeta"];
            voice_model_meta?: components["schemas"]["VoiceModelAssetMeta"];
        };
        /** @description A digital asset. */
        DigitalAssetInfo: {
            /** @description Asset. */
            asset_id?: string;
            /** @description Its name. */
            asset_name?: string;
            /** @description Its description. */
            asset_description?: string;
            /**
             * @description Type of the asset, such as `HUMAN_MODEL_2D` for a filmed human and `VOICE_MODEL` for a voice; `HUMAN_MODEL`, `SCENE`, `ANIMATION`, `MATERIAL` and `NORMAL_MODEL` are of the 3D kind.
             * @enum {string}
             */
            asset_type?: "HUMAN_MODEL" | "VOICE_MODEL" | "SCENE" | "ANIMATION" | "VIDEO" | "IMAGE" | "PPT" | "MATERIAL" | "NORMAL_MODEL" | "COMMON_FILE" | "HUMAN_MODEL_2D" | "BUSINESS_CARD_TEMPLET" | "MUSIC" | "AUDIO";
            /**
             * @description State: `CREATING` without a main file yet, `FAILED` its upload failed, `UNACTIVED` and `ACTIVED` complete but not to be used, and to be used, `DELETING` can be restored, `DELETED` cannot, `BLOCK` frozen, `WAITING_DELETE` about to be taken away.
             * @enum {string}
             */
            asset_state?: "CREATING" | "FAILED" | "UNACTIVED" | "ACTIVED" | "DELETING" | "DELETED" | "BLOCK" | "WAITING_DELETE";
            /**
             * @description Who rejected it: a program or a person.
             * @default AUTOMATIC_REVIEW_REJECT
             * @enum {string}
             */
            fail_type?: "AUTOMATIC_REVIEW_REJECT" | "MANUAL_REVIEW_REJECT";
            /** @description Why it was frozen, released or rejected. */
            reason?: string;
            /** @description Number of the reason for freezing it. */
            block_reason_code?: string;
            /** @description Project that owns it. */
            project_id?: string;
            /** @description User that the caller named in `X-App-UserId` when it was made. */
            app_user_id?: string;
            /** @description Mark of content made by a machine. */
            produce_id?: string;
            /** @description When it was made, UTC, such as `2021-10-30T12:30:35Z`. */
            create_time?: string;
            /** @description When it was last changed, in the same form. */
            update_time?: string;
            /** @description Its tags. */
            tags?: string[];
            /** @description Place in lists. */
            asset_order?: number;
            /** @description What a 2D human can be used for: made videos, live streams, conversation. */
            supported_service?: ("VIDEO_2D" | "LIVE_2D" | "CHAT_2D")[];
            /** @description Properties that the platform set. */
            system_properties?: components["schemas"]["SystemProperty"][];
            /** @description What will be done to it by itself. */
            auto_operation_config?: {
                /**
                 * @description Freeze it or delete it.
                 * @enum {string}
                 */
                operation?: "BLOCK" | "DELETE";
                /** @description When, UTC, such as `2025-01-10T00:00:00Z`. */
                operation_time?: string;
            }[];
            /** @description Its files. */
            files?: components["schemas"]["AssetFileInfo"][];
            asset_extra_meta?: components["schemas"]["AssetExtraMeta"];
        };
    };
    responses: {
        /** @description The API gateway refused the call, or could not forward it. */
        GatewayError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
    };
    parameters: {
        /** @description Project of the resources. Required with AK/SK for a sub-project. */
        XProjectId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    CreateAssetByReplicationInfo: {
        parameters: {
            query?: never;
            header?: {
                /** @description User of the caller's own application, no Chinese characters; the vendor's definition marks this operation as one that does not support it. */
                "X-App-UserId"?: string;
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path: {
                /** @description Project in the region that the asset is copied to. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplicationAssetInfo"];
            };
        };
        responses: {
            /** @description The copy was accepted; there is no body. */
            200: {
                headers: {
                    /**
                     * @description Id of the call.
                     * @example d4e8174b8df00840aef0c6907ec0e384
                     */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The service or the gateway in front of it refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The API gateway refused the call, or could not forward it. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            403: components["responses"]["GatewayError"];
            404: components["responses"]["GatewayError"];
            405: components["responses"]["GatewayError"];
            413: components["responses"]["GatewayError"];
            414: components["responses"]["GatewayError"];
            /** @description The API gateway refused the call, or could not forward it. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            494: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            503: components["responses"]["GatewayError"];
            504: components["responses"]["GatewayError"];
        };
    };
    ShowAssetReplicationInfo: {
        parameters: {
            query?: never;
            header?: {
                /** @description User of the caller's own application, for whom the call is made; no Chinese characters. */
                "X-App-UserId"?: string;
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path: {
                /** @description Project that owns the asset. */
                project_id: string;
                /** @description Asset to copy. */
                asset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the other region needs. */
            200: {
                headers: {
                    /**
                     * @description Id of the call.
                     * @example d4e8174b8df00840aef0c6907ec0e384
                     */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplicationAssetInfo"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The API gateway refused the call, or could not forward it. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            403: components["responses"]["GatewayError"];
            404: components["responses"]["GatewayError"];
            405: components["responses"]["GatewayError"];
            413: components["responses"]["GatewayError"];
            414: components["responses"]["GatewayError"];
            /** @description The API gateway refused the call, or could not forward it. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            494: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            503: components["responses"]["GatewayError"];
            504: components["responses"]["GatewayError"];
        };
    };
    ShowAsset: {
        parameters: {
            query?: never;
            header?: {
                /** @description User of the caller's own application, for whom the call is made; no Chinese characters. */
                "X-App-UserId"?: string;
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path: {
                /** @description Project that owns the asset. */
                project_id: string;
                /** @description Asset to show. */
                asset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The asset. */
            200: {
                headers: {
                    /** @description Id of the call. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigitalAssetInfo"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The API gateway refused the call, or could not forward it. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            403: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayError"];
                };
            };
            405: components["responses"]["GatewayError"];
            413: components["responses"]["GatewayError"];
            414: components["responses"]["GatewayError"];
            /** @description The API gateway refused the call, or could not forward it. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            494: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            503: components["responses"]["GatewayError"];
            504: components["responses"]["GatewayError"];
        };
    };
    ListAssets: {
        parameters: {
            query?: {
                /** @description Assets a page. */
                limit?: number;
                /** @description Assets to leave out before the first. */
                offset?: number;
                /** @description Only assets with this text in their name. */
                name?: string;
                /** @description Only assets with this text in a tag. */
                tag?: string;
                /** @description Of several tags, all have to fit (`INTERSECTION`) or any (`UNION_SET`). */
                tag_combination_type?: "INTERSECTION" | "UNION_SET";
                /** @description Only assets from this time on, UTC, such as `2021-01-10T08:43:17Z`. */
                start_time?: string;
                /** @description Only assets up to this time, UTC, such as `2021-01-10T10:43:17Z`. */
                end_time?: string;
                /** @description Only assets of these types, separated by commas. */
                asset_type?: string;
                /** @description What to sort by. */
                sort_key?: "create_time" | "update_time" | "asset_order" | (string & {});
                /** @description Up or down. */
                sort_dir?: "asc" | "desc" | (string & {});
                /** @description The platform's own assets, the caller's, or all. */
                asset_source?: "SYSTEM" | "CUSTOMIZATION" | "ALL";
                /** @description Only assets in these states, separated by commas; without it, in any. */
                asset_state?: string;
                /** @description Only assets that belong to this style. */
                style_id?: "system_male_001" | "system_female_001" | "system_male_002" | "system_female_002" | (string & {});
                /** @description Names of the fields that have to match as a whole. */
                accurate_query_field?: string[];
                /** @description Only these assets. */
                asset_id?: string[];
                /** @description Only voices of these sexes, separated by commas. */
                sex?: string;
                /** @description Only voices of these languages, separated by commas. */
                language?: string;
                /** @description Only assets with these properties: key and value with a colon between, pairs with commas between, such as `BACKGROUND_IMG:Yes,RENDER_ENGINE:MetaEngine`. */
                system_property?: string;
                /** @description Only 2D humans whose actions can be edited. */
                action_editable?: boolean;
                /** @description Only 2D humans that have a library of actions. */
                is_with_action_library?: boolean;
                /** @description Only 2D humans that can walk about. */
                is_movable?: boolean;
                /** @description Only voices of this company. */
                voice_provider?: "HUAWEI_METASTUDIO" | "MOBVOI" | (string & {});
                /** @description Only shared assets: those that the caller shares, or that are shared with it. */
                role?: "SHARER" | "SHAREE";
                /** @description Only voices that speak at once. */
                is_realtime_voice?: boolean;
                /** @description Only 2D humans of this version. */
                human_model_2d_version?: string;
                /** @description Only assets that this task was done for. */
                include_device_name?: string;
                /** @description No assets that this task was done for. */
                exclude_device_name?: string;
                /** @description Only assets that can be used for this; without it, all. */
                supported_service?: "VIDEO_2D" | "LIVE_2D" | "CHAT_2D";
                /** @description Only assets of this user of the caller's own application; no Chinese characters. */
                app_user_id?: string;
            };
            header?: {
                /** @description User of the caller's own application, no Chinese characters; the vendor's definition calls it outdated here. */
                "X-App-UserId"?: string;
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path: {
                /** @description Project whose assets are listed. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of assets. */
            200: {
                headers: {
                    /** @description Id of the call. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Assets in all. */
                        count: number;
                        /** @description The assets of this page. */
                        assets?: components["schemas"]["DigitalAssetInfo"][];
                    };
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The API gateway refused the call, or could not forward it. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            403: components["responses"]["GatewayError"];
            404: components["responses"]["GatewayError"];
            405: components["responses"]["GatewayError"];
            413: components["responses"]["GatewayError"];
            414: components["responses"]["GatewayError"];
            /** @description The API gateway refused the call, or could not forward it. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            494: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            503: components["responses"]["GatewayError"];
            504: components["responses"]["GatewayError"];
        };
    };
}
