// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

// For openapi-fetch. Every RPC action is `POST /`, so the keys have a fragment that names the action.
// openapi-fetch drops the query behind a fragment: do not send these paths. Take one action as `/` instead:
//   import type { paths } from "@facsimile/alibaba-ecd/paths";
//   const client = createClient<{ "/": paths["/#CancelCopyImage"] }>({ baseUrl });
// These are types only. Signing, retries and reading of errors are yours then.

export interface paths {
    "/#CancelCopyImage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops the copying of an image.
         * @description Both parameters are those of the copy, not of the image that is copied.
         */
        post: operations["CancelCopyImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#CopyImage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a copy of an image in another region.
         * @description The response holds the id that the copy has in the destination region. Ask `DescribeImages` there about it: `Available` means that it can be used, `CreateFailed` that copying failed; no source says how long it takes. To share an image in another region, copy it there first. There is no idempotency token: a call repeated after a lost response may copy twice.
         */
        post: operations["CopyImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#DeleteImages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes custom images.
         * @description System images stay. An image that a desktop template uses can go only after the template; an image that is shared has to be taken back from the other accounts first.
         */
        post: operations["DeleteImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#DescribeImagePermission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lists the accounts that an image is shared with.
         * @description Accounts are added and removed with `ModifyImagePermission`.
         */
        post: operations["DescribeImagePermission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#DescribeImages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lists images.
         * @description Every region lists its own images, so ask the host of the destination region about a copy. A response without `NextToken`, or with an empty one, is the last.
         */
        post: operations["DescribeImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#DescribeRegions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lists the regions of the service.
         * @description It asks for a region itself; any region that is known will do.
         */
        post: operations["DescribeRegions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#ModifyImagePermission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shares an image with other accounts, or ends that.
         * @description Only your own custom images can be shared: none that another account shares with you and none that is encrypted. Sharing stays within the region; for another region copy the image there first.
         */
        post: operations["ModifyImagePermission"];
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
        /** @description The error of an RPC-style API, with any status. */
        AlibabaError: {
            /** @description Id of the call, for the vendor's support. */
            RequestId?: string;
            /** @description Host of the service. */
            HostId?: string;
            /** @description Error code. The set is open. */
            Code?: string;
            /** @description Text for humans. */
            Message?: string;
            /** @description Address of a page about the code, in newer responses. */
            Recommend?: string;
            /** @description Why a policy denied the call, in some responses with 403. */
            AccessDeniedDetail?: Record<string, never>;
        };
    };
    responses: {
        /** @description The service or the gateway refused the call. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AlibabaError"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    CancelCopyImage: {
        parameters: {
            query: {
                /** @description Region that is copied to. */
                RegionId: "ap-northeast-1" | "ap-southeast-1" | "ap-southeast-5" | "ap-southeast-6" | "ap-southeast-7" | "cn-beijing" | "cn-chengdu" | "cn-guangzhou" | "cn-hangzhou" | "cn-hangzhou-finance" | "cn-hongkong" | "cn-nanjing" | "cn-qingdao" | "cn-shanghai" | "cn-shanghai-finance-1" | "cn-shenzhen" | "cn-wulanchabu" | "cn-zhangjiakou" | "eu-central-1" | "eu-west-1" | "me-central-1" | "me-east-1" | "us-east-1" | "us-west-1" | (string & {});
                /** @description The new image in that region, as `CopyImage` returned it. */
                ImageId: string;
            };
            header: {
                "x-acs-action": "CancelCopyImage";
                "x-acs-version": "2020-09-30";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Copying is stopped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the call. */
                        RequestId?: string;
                    };
                };
            };
            /** @description The service or the gateway refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlibabaError"];
                };
            };
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    CopyImage: {
        parameters: {
            query: {
                /** @description Region that the image is in; the call goes to that region's host. */
                RegionId: string;
                /** @description Image to copy. */
                ImageId: string;
                /** @description Name of the copy. Letters of any script, digits, `:`, `_` and `-`, a letter first. */
                DestinationImageName: string;
                /** @description Description of the copy. The page calls it mandatory, the SDK optional; whether the service insists on it is not known. */
                DestinationDescription?: string;
                /** @description Region to copy to; another one than that of the image. */
                DestinationRegionId: "ap-northeast-1" | "ap-southeast-1" | "ap-southeast-5" | "ap-southeast-6" | "ap-southeast-7" | "cn-beijing" | "cn-chengdu" | "cn-guangzhou" | "cn-hangzhou" | "cn-hangzhou-finance" | "cn-hongkong" | "cn-nanjing" | "cn-qingdao" | "cn-shanghai" | "cn-shanghai-finance-1" | "cn-shenzhen" | "cn-wulanchabu" | "cn-zhangjiakou" | "eu-central-1" | "eu-west-1" | "me-central-1" | "me-east-1" | "us-east-1" | "us-west-1" | (string & {});
            };
            header: {
                "x-acs-action": "CopyImage";
                "x-acs-version": "2020-09-30";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service took the order to copy. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The new image in the destination region. */
                        ImageId?: string;
                        /** @description Id of the call. */
                        RequestId?: string;
                    };
                };
            };
            /** @description The service or the gateway refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlibabaError"];
                };
            };
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    DeleteImages: {
        parameters: {
            query: {
                /** @description Region that the images are in. */
                RegionId: string;
                /** @description Images to delete. */
                ImageId: string[];
                /** @description Whether the template that belongs to an image goes too. */
                DeleteCascadedBundle?: boolean;
            };
            header: {
                "x-acs-action": "DeleteImages";
                "x-acs-version": "2020-09-30";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The images are deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the call. */
                        RequestId?: string;
                    };
                };
            };
            /** @description The service or the gateway refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlibabaError"];
                };
            };
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    DescribeImagePermission: {
        parameters: {
            query: {
                /** @description Region that the image is in. */
                RegionId: string;
                /** @description Image. */
                ImageId: string;
            };
            header: {
                "x-acs-action": "DescribeImagePermission";
                "x-acs-version": "2020-09-30";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the call. */
                        RequestId?: string;
                        /** @description Ids of the accounts, digits as text. */
                        AliUids?: string[];
                    };
                };
            };
            /** @description The service or the gateway refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlibabaError"];
                };
            };
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    DescribeImages: {
        parameters: {
            query: {
                /** @description Region whose images are listed. */
                RegionId: string;
                /** @description Only these images. */
                ImageId?: string[];
                /** @description Only images of this kind: `SYSTEM` the vendor's, `CUSTOM` your own. */
                ImageType?: "SYSTEM" | "CUSTOM";
                /** @description Only images in this state. */
                ImageStatus?: "Creating" | "Available" | "CreateFailed";
                /** @description Only images of this name. */
                ImageName?: string;
                /** @description Only images with this kind of operating system; responses write it in capitals. */
                OsType?: "Linux" | "Windows";
                /** @description Only images for this desktop protocol. */
                ProtocolType?: "HDX" | "ASP";
                /** @description Only images for one user at a time or for several. */
                SessionType?: "SINGLE_SESSION" | "MULTIPLE_SESSION";
                /** @description Only images for desktops with a graphics card, or only the others. */
                GpuCategory?: boolean;
                /** @description Only images with this version of the graphics driver. */
                GpuDriverVersion?: string;
                /** @description Only images that fit this type of desktop. */
                DesktopInstanceType?: string;
                /** @description Only images of this version. */
                FotaVersion?: string;
                /** @description Only images in this language. */
                LanguageType?: string;
                /** @description Images a page. */
                MaxResults?: number;
                /** @description Where to go on, as the previous response said; left out for the first page. */
                NextToken?: string;
            };
            header: {
                "x-acs-action": "DescribeImages";
                "x-acs-version": "2020-09-30";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of images. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the call. */
                        RequestId?: string;
                        /** @description Where the next page begins; empty after the last. */
                        NextToken?: string;
                        /** @description The images of this page. */
                        Images?: {
                            /** @description Image. */
                            ImageId?: string;
                            /** @description Its name. */
                            Name?: string;
                            /** @description Its description. */
                            Description?: string;
                            /**
                             * @description Its kind: `SYSTEM` the vendor's, `CUSTOM` your own.
                             * @enum {string}
                             */
                            ImageType?: "SYSTEM" | "CUSTOM";
                            /** @description State of the image; the sources name no state of its own for a copy that runs. */
                            Status?: "Creating" | "Available" | "CreateFailed" | (string & {});
                            /** @description How much of it is made, such as `100%`. */
                            Progress?: string;
                            /** @description Kind of operating system, in capitals. */
                            OsType?: string;
                            /** @description Operating system. */
                            Platform?: "Ubuntu" | "Windows Server 2022" | "UOS" | "CentOS" | "Windows Server 2019" | "SQL Server 2016" | "Windows 10" | (string & {});
                            /**
                             * @description Desktop protocol.
                             * @enum {string}
                             */
                            ProtocolType?: "HDX" | "ASP";
                            /**
                             * @description Whether one user at a time or several can work with it.
                             * @enum {string}
                             */
                            SessionType?: "SINGLE_SESSION" | "MULTIPLE_SESSION";
                            /** @description Its version. */
                            AppVersion?: string;
                            /** @description Whether it is made for desktops with a graphics card. */
                            GpuCategory?: boolean;
                            /** @description Version of the graphics driver. */
                            GpuDriverVersion?: string;
                            /** @description Languages of the operating system. */
                            SupportedLanguages?: string[];
                            /** @description Size of the image, GiB. */
                            Size?: number;
                            /** @description Size of the data disk, GiB. */
                            DataDiskSize?: number;
                            /** @description Number of shares. */
                            SharedCount?: number;
                            /** @description Whether its disks are encrypted. */
                            VolumeEncryptionEnabled?: boolean;
                            /** @description Key that they are encrypted with. */
                            VolumeEncryptionKey?: string;
                            /** @description When it was made, UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
                            CreationTime?: string;
                            /** @description When it was last changed, UTC, in the same form. */
                            UpdateTime?: string;
                        }[];
                    };
                };
            };
            /** @description The service or the gateway refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlibabaError"];
                };
            };
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    DescribeRegions: {
        parameters: {
            query: {
                /** @description Any region of the service. */
                RegionId: string;
                /** @description Language of the names: `zh` Chinese, `en` English. */
                AcceptLanguage?: "zh" | "en";
            };
            header: {
                "x-acs-action": "DescribeRegions";
                "x-acs-version": "2020-09-30";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The regions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the call. */
                        RequestId?: string;
                        /** @description The regions. */
                        Regions?: {
                            /** @description Region. */
                            RegionId?: string;
                            /** @description Its host, without a scheme. */
                            RegionEndpoint?: string;
                            /** @description Its name in the language asked for. */
                            LocalName?: string;
                        }[];
                    };
                };
            };
            /** @description The service or the gateway refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlibabaError"];
                };
            };
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    ModifyImagePermission: {
        parameters: {
            query: {
                /** @description Region that the image is in. */
                RegionId: string;
                /** @description Image to share, one a call. */
                ImageId: string;
                /** @description Ids of the accounts that get the image. Digits as text, since they may not fit a JavaScript number. */
                AddAccount?: string[];
                /** @description Ids of the accounts that lose the image, digits as text. Of more than 10 the service ignores the rest. */
                RemoveAccount?: string[];
            };
            header: {
                "x-acs-action": "ModifyImagePermission";
                "x-acs-version": "2020-09-30";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts are changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the call. */
                        RequestId?: string;
                    };
                };
            };
            /** @description The service or the gateway refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlibabaError"];
                };
            };
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
}
