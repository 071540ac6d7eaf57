// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

// For openapi-fetch: `createClient<paths>({ baseUrl })` with `import type { paths } from "@facsimile/huawei-ims/paths"`.
// These are types only. Signing, retries and reading of errors are yours then.

export interface paths {
    "/v1/cloudimages/{image_id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copies a private image within its region.
         * @description The response is the id of a job; follow it with `ShowJobProgress`. The source has to be a private image in its normal state, neither of a whole server nor made from an ISO file. There is no idempotency token: a call repeated after a lost response may copy twice.
         */
        post: operations["CopyImageInRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cloudimages/{image_id}/cross_region_copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copies a private image to another region.
         * @description The response is the id of a job; follow it with `ShowJobProgress` in the region of the source image. The image must not be encrypted, nor made from an ISO file, nor larger than 128 GB, and an account copies at most five at a time. There is no idempotency token: a call repeated after a lost response may copy twice.
         */
        post: operations["CopyImageCrossRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cloudimages/job/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the state of a job.
         * @description Huawei recommends this over the older `ShowJob`, whose response is nearly the same.
         */
        get: operations["ShowJobProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{project_id}/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the state of a job.
         * @deprecated
         * @description The older of two; Huawei recommends `ShowJobProgress`, whose response is nearly the same.
         */
        get: operations["ShowJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cloudimages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists images.
         * @description A copy is found by the id that its job shows. The response has no count; the id of the last image leads to the next page.
         */
        get: operations["ListImages"];
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
        /** @description How the service reports an error. */
        ImsError: {
            /** @description What went wrong. */
            error: {
                /** @description `IMG.` and four digits; the set is open. */
                code: string;
                /** @description Text for people. */
                message: string;
            };
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
        /**
         * @description State of the job: waiting to start, running, done, failed.
         * @enum {string}
         */
        JobStatus: "INIT" | "RUNNING" | "SUCCESS" | "FAIL";
        /** @description State of a job that another one started. */
        SubJobResult: {
            /** @description Job. */
            job_id?: string;
            /** @description Kind of job. */
            job_type?: string;
            status?: components["schemas"]["JobStatus"];
            /** @description When it began, UTC. */
            begin_time?: string;
            /** @description When it ended, UTC; empty text while it runs. */
            end_time?: string;
            /** @description Code of the failure; null while there is none. */
            error_code?: string | null;
            /** @description Reason of the failure; null while there is none. */
            fail_reason?: string | null;
            /** @description What it works on. */
            entities?: {
                /** @description The image. */
                image_id?: string;
                /** @description Its name. */
                image_name?: string;
            };
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
    CopyImageInRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path: {
                /** @description Image to copy. */
                image_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the copy. Letters, digits, Chinese characters, `-`, `.`, `_` and, but not at either end, spaces. */
                    name: string;
                    /**
                     * @description Description of the copy.
                     * @default
                     */
                    description?: string;
                    /**
                     * @description Key to encrypt the copy with; it has to differ from the key of the source image.
                     * @default
                     */
                    cmk_id?: string;
                    /**
                     * @description Enterprise project of the copy, `0` for the default one, else a UUID.
                     * @default 0
                     */
                    enterprise_project_id?: string;
                };
            };
        };
        responses: {
            /** @description The job was submitted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the job. */
                        job_id: string;
                    };
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
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
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            504: components["responses"]["GatewayError"];
        };
    };
    CopyImageCrossRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path: {
                /** @description Image to copy. */
                image_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the copy. Letters, digits, Chinese characters, `-`, `.`, `_` and, but not at either end, spaces. */
                    name: string;
                    /**
                     * @description Description of the copy.
                     * @default
                     */
                    description?: string;
                    /** @description Region to copy to; not that of the image. */
                    region: string;
                    /** @description Name of the project to copy to, in that region. */
                    project_name: string;
                    /** @description Agency of the identity service that lets the image service act for you. */
                    agency_name: string;
                    /** @description Vault for the backup; an image of a whole server needs it. */
                    vault_id?: string;
                };
            };
        };
        responses: {
            /** @description The job was submitted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the job. */
                        job_id: string;
                    };
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
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
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            504: components["responses"]["GatewayError"];
        };
    };
    ShowJobProgress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path: {
                /** @description Job, as returned by the call that started it. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Job. */
                        job_id: string;
                        /** @description Kind of job, such as `imsCopyImageInRegionJob`. */
                        job_type: string;
                        status: components["schemas"]["JobStatus"];
                        /** @description When it began, UTC, such as `2024-11-06T06:14:27.168Z`. */
                        begin_time: string;
                        /** @description When it ended, UTC; empty text while it runs. */
                        end_time: string;
                        /** @description Code of the failure; null while there is none. */
                        error_code?: string | null;
                        /** @description Reason of the failure; null while there is none. */
                        fail_reason?: string | null;
                        /** @description What the job works on. */
                        entities?: {
                            /** @description The new image; there already while the job runs. */
                            image_id?: string;
                            /** @description Its name. */
                            image_name?: string;
                            /** @description Name of the step that runs. */
                            current_task?: string;
                            /**
                             * Format: double
                             * @description Share that is done, 0 to 1.
                             */
                            process_percent?: number;
                            /** @description Job that this one waits for. */
                            subJobId?: string;
                            /** @description Ids of the jobs that this one started. */
                            sub_jobs_list?: string[];
                            /** @description State of the jobs that this one started. */
                            sub_jobs_result?: components["schemas"]["SubJobResult"][];
                        };
                    };
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            404: components["responses"]["GatewayError"];
            405: components["responses"]["GatewayError"];
            413: components["responses"]["GatewayError"];
            414: components["responses"]["GatewayError"];
            429: components["responses"]["GatewayError"];
            494: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            504: components["responses"]["GatewayError"];
        };
    };
    ShowJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path: {
                /** @description Project that the job runs in. */
                project_id: string;
                /** @description Job, as returned by the call that started it. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Job. */
                        job_id: string;
                        /** @description Kind of job, such as `imsCopyImageInRegionJob`. */
                        job_type: string;
                        status: components["schemas"]["JobStatus"];
                        /** @description When it began, UTC, such as `2024-11-06T06:14:27.168Z`. */
                        begin_time: string;
                        /** @description When it ended, UTC; empty text while it runs. */
                        end_time: string;
                        /** @description Code of the failure; null while there is none. */
                        error_code?: string | null;
                        /** @description Reason of the failure; null while there is none. */
                        fail_reason?: string | null;
                        /** @description What the job works on. */
                        entities?: {
                            /** @description The new image; there already while the job runs. */
                            image_id?: string;
                            /** @description Its name. */
                            image_name?: string;
                            /** @description Name of the step that runs. */
                            current_task?: string;
                            /**
                             * Format: double
                             * @description Share that is done, 0 to 1.
                             */
                            process_percent?: number;
                            /** @description What became of each image, for a job on several. */
                            results?: {
                                /** @description The image. */
                                image_id?: string;
                                /** @description Project that it was for. */
                                project_id?: string;
                                /** @description What became of it; printed as `success`, in lower case. */
                                status?: string;
                            }[];
                            /** @description Ids of the jobs that this one started. */
                            sub_jobs_list?: string[];
                            /** @description State of the jobs that this one started. */
                            sub_jobs_result?: components["schemas"]["SubJobResult"][];
                            /** @description Code of a failure on the way. */
                            error_code?: string;
                            /** @description Text of a failure on the way. */
                            error?: string;
                            /** @description Code of a failure while something was added. */
                            addition_error_code?: string;
                            /** @description Text of a failure while something was added. */
                            addition_error_msg?: string;
                            /** @description Code of an alarm. */
                            alarm_code?: string;
                        };
                    };
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
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
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            504: components["responses"]["GatewayError"];
        };
    };
    ListImages: {
        parameters: {
            query?: {
                /** @description Only images of this type: public (`gold`), private, shared, or from the market. */
                __imagetype?: "gold" | "private" | "shared" | "market";
                /** @description Only public, private or shared images. */
                visibility?: "public" | "private" | "shared";
                /** @description Only images shared with the caller that it has accepted, rejected, or not yet decided on; needs `visibility` to be `shared`. */
                member_status?: "accepted" | "rejected" | "pending";
                /** @description Only images in this state. */
                status?: "queued" | "saving" | "deleted" | "killed" | "active";
                /** @description Only this image. */
                id?: string;
                /** @description Only images of exactly this name. */
                name?: string;
                /** @description Only images of this tenant. */
                owner?: string;
                /** @description Only images that are protected, or not. */
                protected?: boolean;
                /** @description Only images that are ready to use; other values are for administrators. */
                __isregistered?: "true" | "false";
                /** @description Only images with this tag. */
                tag?: string;
                /** @description Only images of this enterprise project: `0` for the default one, a UUID, or `all_granted_eps` for every one that the caller may see. */
                enterprise_project_id?: string;
                /** @description Only images made before, at or after a time: an operator, a colon and the UTC time, such as `gt:2018-10-28T10:00:00Z`. */
                created_at?: string;
                /** @description Only images changed before, at or after a time, in the form of `created_at`. */
                updated_at?: string;
                /** @description Only images with this type of operating system. */
                __os_type?: "Linux" | "Windows" | "Other";
                /** @description Only images of 32 or 64 bits. */
                __os_bit?: "32" | "64";
                /** @description Only images with this operating system. */
                __platform?: "Windows" | "Ubuntu" | "RedHat" | "SUSE" | "CentOS" | "Debian" | "OpenSUSE" | "Oracle Linux" | "Fedora" | "Other" | "CoreOS" | "EulerOS" | "Huawei Cloud EulerOS";
                /** @description Only images for this architecture. */
                architecture?: "x86" | "arm";
                /** @description Only images for servers (`FusionCompute`), for bare metal (`Ironic`) or of data disks (`DataImage`). */
                virtual_env_type?: "FusionCompute" | "Ironic" | "DataImage";
                /** @description Only images of this format. */
                disk_format?: "vhd" | "zvhd" | "raw" | "qcow2" | "zvhd2" | "iso";
                /** @description Only images in this container, `bare`. */
                container_format?: string;
                /** @description Only images that need this size of disk, GB. */
                min_disk?: number;
                /** @description Only images that need this size of memory, MB. */
                min_ram?: number;
                /** @description Only public images that run on this flavor of server. */
                flavor_id?: string;
                /** @description `true`: only images for servers with dense storage. */
                __support_diskintensive?: string;
                /** @description `true`: only images for high performance. */
                __support_highperformance?: string;
                /** @description `true`: only images for KVM. */
                __support_kvm?: string;
                /** @description Only images for this type of GPU under KVM; not together with `__support_xen` or `__support_kvm`. */
                __support_kvm_gpu_type?: string;
                /** @description `true`: only images for Infiniband under KVM; not together with `__support_xen`. */
                __support_kvm_infiniband?: string;
                /** @description `true`: only images for servers with very large memory. */
                __support_largememory?: string;
                /** @description `true`: only images for Xen. */
                __support_xen?: string;
                /** @description Only images for this type of GPU under Xen; not together with `__support_xen` or `__support_kvm`. */
                __support_xen_gpu_type?: string;
                /** @description `true`: only images for HANA under Xen; not together with `__support_xen` or `__support_kvm`. */
                __support_xen_hana?: string;
                /** @description What to sort by. */
                sort_key?: "created_at" | "name" | "container_format" | "disk_format" | "status" | "id" | "size";
                /** @description Up or down. */
                sort_dir?: "asc" | "desc";
                /** @description Images a page. */
                limit?: number;
                /** @description Image to go on from, by its id. */
                marker?: string;
                /** @description Only images encrypted with this key. */
                __system__cmkid?: string;
                /** @description Only images of whole servers, or only others. */
                __whole_image?: boolean;
            };
            header?: {
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
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
                        /** @description The images of this page. */
                        images: {
                            /** @description Image. */
                            id: string;
                            /** @description Its name. */
                            name: string;
                            /** @description Its description. */
                            __description?: string;
                            /**
                             * @description State of the image: `queued` waits for its file, `saving` gets it, `active` can be used, `killed` failed, `deleted` is gone.
                             * @enum {string}
                             */
                            status: "queued" | "saving" | "deleted" | "killed" | "active";
                            /**
                             * @description Who sees it.
                             * @enum {string}
                             */
                            visibility: "private" | "public" | "shared";
                            /** @description Tenant that owns it. */
                            owner: string;
                            /** @description Whether it is protected from being deleted. */
                            protected: boolean;
                            /** @description Its tags. */
                            tags: string[];
                            /** @description When it was made, UTC, such as `2018-09-06T14:03:27Z`. */
                            created_at: string;
                            /** @description When it was last changed, UTC. */
                            updated_at: string;
                            /** @description When it became ready to use, UTC. */
                            active_at?: string;
                            /**
                             * @description Type: public (`gold`), private, shared, or from the market.
                             * @enum {string}
                             */
                            __imagetype: "gold" | "private" | "shared" | "market";
                            /**
                             * @description Whether it is ready to use, `true` or `false` as text.
                             * @enum {string}
                             */
                            __isregistered: "true" | "false";
                            /**
                             * @description Where its file is kept.
                             * @enum {string}
                             */
                            __image_source_type: "uds" | "swift";
                            /** @description Size of its file in bytes, as text. */
                            __image_size?: string;
                            /** @description Enterprise project that it is in, `0` or absent for the default one. */
                            enterprise_project_id?: string;
                            /** @description Key that it is encrypted with. */
                            __system__cmkid?: string;
                            /** @description What it was made of; empty for public images. */
                            __data_origin?: string;
                            /** @description Image that it was made of; empty for public images and those made from a file. */
                            __originalimagename?: string;
                            /** @description Backup that it was made of. */
                            __backup_id?: string;
                            /** @description `file` if it was imported. */
                            __root_origin?: string;
                            /**
                             * @description Type of its operating system.
                             * @enum {string}
                             */
                            __os_type: "Linux" | "Windows" | "Other";
                            /** @description Version of its operating system. */
                            __os_version?: string;
                            /**
                             * @description Bits of its operating system, as text.
                             * @enum {string}
                             */
                            __os_bit?: "32" | "64";
                            /**
                             * @description Its operating system.
                             * @enum {string}
                             */
                            __platform?: "Windows" | "Ubuntu" | "RedHat" | "SUSE" | "CentOS" | "Debian" | "OpenSUSE" | "Oracle Linux" | "Fedora" | "Other" | "CoreOS" | "EulerOS" | "Huawei Cloud EulerOS";
                            /** @description What it supports besides, as JSON text. */
                            __os_feature_list?: string;
                            /**
                             * @description For servers (`FusionCompute`), for bare metal (`Ironic`) or of a data disk (`DataImage`).
                             * @enum {string}
                             */
                            virtual_env_type: "FusionCompute" | "Ironic" | "DataImage";
                            /** @description Its format. */
                            disk_format?: string;
                            /** @description Its container. */
                            container_format: string;
                            /**
                             * @description How servers boot from it.
                             * @enum {string}
                             */
                            hw_firmware_type?: "bios" | "uefi";
                            /** @description Whether network cards may have several queues, as text. */
                            hw_vif_multiqueue_enabled?: string;
                            /**
                             * Format: int32
                             * @description Disk that it needs, GB.
                             */
                            min_disk: number;
                            /**
                             * Format: int32
                             * @description Memory that it needs, MB.
                             */
                            min_ram: number;
                            /** @description Most memory that it supports, MB, as text. */
                            max_ram?: string;
                            /** @description Seconds that a server may take to shut down, 60 to 300, as text; 60 if absent. */
                            os_shutdown_timeout?: string;
                            /** @description Address of the image. */
                            self: string;
                            /** @description Address of its file. */
                            file?: string;
                            /** @description Address of its schema. */
                            schema?: string;
                            /** @description Not in use. */
                            checksum?: string;
                            /**
                             * Format: int32
                             * @description Not in use.
                             */
                            size?: number;
                            /**
                             * Format: int32
                             * @description Not in use; printed as null.
                             */
                            virtual_size?: number | null;
                            /** @description Name that is shown to others. */
                            __image_displayname?: string;
                            /** @description Mark of an image that costs money. */
                            __account_code?: string;
                            /** @description Product of the market that it belongs to. */
                            __productcode?: string;
                            /** @description Whether it was taken off the market, as text. */
                            __is_offshelved?: string;
                            /** @description Whether it may go to the market. */
                            __system_support_market?: boolean;
                            /** @description Whether it can be loaded late, as text. */
                            __lazyloading?: string;
                            /** @description Slot of the system disk; not in use. */
                            __sequence_num?: string;
                            /** @description Agents that it supports, with commas between: `hss` for security, `ces` for monitoring. */
                            __support_agent_list?: string;
                            /** @description Whether it is for AMD, as text. */
                            __support_amd?: string;
                            /**
                             * @description Whether it is for ARM, as text.
                             * @enum {string}
                             */
                            __support_arm?: "true" | "false";
                            /**
                             * @description `true` if Cloud-Init can not put in a password or key.
                             * @enum {string}
                             */
                            __support_fc_inject?: "true" | "false";
                            /** @description `true` if it is for servers with dense storage. */
                            __support_diskintensive?: string;
                            /** @description `true` if it is for high performance. */
                            __support_highperformance?: string;
                            /** @description `true` if it is for very large memory. */
                            __support_largememory?: string;
                            /** @description `true` if it is for KVM. */
                            __support_kvm?: string;
                            /** @description Type of GPU that it is for under KVM. */
                            __support_kvm_gpu_type?: string;
                            /** @description `true` if it is for Infiniband under KVM. */
                            __support_kvm_infiniband?: string;
                            /** @description `true` if it supports SR-IOV. */
                            __support_kvm_hi1822_hisriov?: string;
                            /** @description `true` if it supports Virtio-net. */
                            __support_kvm_hi1822_hivirtionet?: string;
                            /** @description `true` if it is for Xen. */
                            __support_xen?: string;
                            /** @description Type of GPU that it is for under Xen. */
                            __support_xen_gpu_type?: string;
                            /** @description `true` if it is for HANA under Xen. */
                            __support_xen_hana?: string;
                            /** @description Type of FPGA that it is for under KVM. */
                            __support_kvm_fpga_type?: string;
                        }[];
                    };
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
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
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImsError"] | components["schemas"]["GatewayError"];
                };
            };
            504: components["responses"]["GatewayError"];
        };
    };
}
