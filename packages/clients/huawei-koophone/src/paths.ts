// Generated from specs/huawei-koophone by `npm run generate`. Do not edit: change the spec.

// For openapi-fetch: `createClient<paths>({ baseUrl })` with `import type { paths } from "@facsimile/huawei-koophone/paths"`.
// These are types only. Signing, retries and reading of errors are yours then.

export interface paths {
    "/v1/instances/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Backs up instances and gives their machines back.
         * @description The data goes to object storage (OBS), then the physical instances are released, so the data has to be on a machine first: call `BatchPrepareInstances` and wait until `ShowProgress` has status 0. The backup runs in the background, and no page says how to follow its task; `ListInstances` shows `backup_status` and `backup_time` of every instance.
         */
        post: operations["BatchBackupInstances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restores instances to machines, so that they can be used.
         * @description Restoring takes time: poll `ShowProgress` for each instance until its status is 0. No operation is called restore; this one restores.
         */
        post: operations["BatchPrepareInstances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/prepare-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows how far the restoring of an instance is.
         * @description Call `BatchPrepareInstances` first, then this until `data.status` is 0.
         */
        post: operations["ShowProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/batch-query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the instances of the account.
         * @description Here a backup can be followed: `backup_status` and `backup_time` of an instance tell of its last one, `restore_status` and `restore_time` of its last restore.
         */
        get: operations["ListInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the jobs of a task.
         * @description For the tasks of asynchronous commands and of app installations. Whether it knows the task of `BatchBackupInstances` is documented nowhere; for backups, look at `backup_status` in `ListInstances`.
         */
        get: operations["ExecuteJob"];
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
        KooPhoneError: {
            /** @description `KOOPHONE.API.` and four digits, seldom another prefix; the set is open. */
            error_code: string;
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
    BatchBackupInstances: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the call, another for each; it traces the call and does not make it idempotent. */
                "x-request-id": string;
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Instances to back up; another source allows only 50 of them. */
                    instance_ids: string[];
                };
            };
        };
        responses: {
            /** @description The backup was started, or an error with status 200: `error_code` tells. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `0`, or the code of an error. */
                        error_code?: string;
                        /** @description Text for people; `ok` and `OK` both occur. */
                        error_msg?: string;
                        /** @description What was started; older responses lack it. */
                        data?: {
                            /** @description Id of the task. */
                            task_id?: string;
                            /** @description The jobs of the task, one per instance. */
                            cmd_jobs?: {
                                /** @description Instance. */
                                instance_id?: string;
                                /** @description Id of its job. */
                                job_id?: string;
                            }[];
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
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
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
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            503: components["responses"]["GatewayError"];
            504: components["responses"]["GatewayError"];
        };
    };
    BatchPrepareInstances: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the call, another for each; other operations of the service demand it. */
                "x-request-id"?: string;
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description User that the instances are for. */
                    user_id: string;
                    /** @description Instances to restore. */
                    instance_ids: string[];
                };
            };
        };
        responses: {
            /** @description The state of each instance, or an error with status 200: `error_code` tells. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `0`, or the code of an error. */
                        error_code?: string;
                        /** @description Text for people. */
                        error_msg?: string;
                        /** @description The states. */
                        data?: {
                            /** @description One entry per instance. */
                            status_list?: {
                                /** @description Instance. */
                                instance_id?: string;
                                /**
                                 * @description State: 0 ready, 1 waits to be restored, 2 waits to be assigned, 3 is backed up, 4 is reset, 5 restarts, 6 offline as it should be, 7 moves to another machine, 8 is restored from the backup made when it expired, 9 that failed, 10 in maintenance.
                                 * @enum {integer}
                                 */
                                status?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
                            }[];
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
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            403: components["responses"]["GatewayError"];
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
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            503: components["responses"]["GatewayError"];
            504: components["responses"]["GatewayError"];
        };
    };
    ShowProgress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the call, another for each; other operations of the service demand it. */
                "x-request-id"?: string;
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description User that the instance is for. */
                    user_id: string;
                    /** @description Instance. */
                    instance_id: string;
                };
            };
        };
        responses: {
            /** @description How far it is, or an error with status 200: `error_code` tells. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `0`, or the code of an error. */
                        error_code: string;
                        /** @description Text for people. */
                        error_msg: string;
                        /** @description How far it is; absent from an error. */
                        data?: {
                            /**
                             * @description State: 0 restored and usable, 1 waits in a queue, 2 is restored or offline, 3 is backed up, -1 failed.
                             * @enum {integer}
                             */
                            status: -1 | 0 | 1 | 2 | 3;
                            /** @description How long it still waits; no source gives a unit, and the name speaks of a count. */
                            waitingCount: number;
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
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            403: components["responses"]["GatewayError"];
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
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            503: components["responses"]["GatewayError"];
            504: components["responses"]["GatewayError"];
        };
    };
    ListInstances: {
        parameters: {
            query: {
                /** @description The same id; only this operation documents it here. */
                "x-request-id": string;
                /** @description Page, counted from 1. */
                page_no: number;
                /** @description Instances a page. */
                page_size: number;
                /** @description Only this instance. */
                instance_id?: string;
                /** @description Only instances of this name. */
                instance_name?: string;
                /** @description Begin of the time to query, UTC, such as `2023-08-15 14:30:45`. */
                query_start_time?: string;
                /** @description End of the time to query, UTC, in the same form; not before its begin. */
                query_end_time?: string;
                /** @description What the pool is for: cloud apps or cloud phones. */
                pool_scene_tag?: "CLOUD_APP" | "CLOUD_PHONE" | (string & {});
                /** @description Direction of sorting: up or down. */
                order?: "asc" | "desc" | (string & {});
                /** @description Field to sort by; no source lists the fields. */
                order_by?: string;
                /** @description Only instances of this group of nodes. */
                pool_name?: string;
            };
            header?: {
                /** @description Id of the call, another for each. Sent as a header, as the other operations take it, and in the query, where this one documents it. */
                "x-request-id"?: string;
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of instances, or an error with status 200: `error_code` tells. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Code of an error; if it is there at all, `0` is success. */
                        error_code?: string;
                        /** @description Text for people. */
                        error_msg?: string;
                        /** @description The page. */
                        data?: {
                            /** @description Page. */
                            page_no?: number;
                            /** @description Instances a page. */
                            page_size?: number;
                            /** @description Instances in all. */
                            total_count?: number;
                            /** @description Null in the example; no source says more. */
                            error_code?: string | null;
                            /** @description Null in the example; no source says more. */
                            error_msg?: string | null;
                            /** @description The instances of this page. */
                            result?: {
                                /** @description Instance. */
                                instance_id?: string;
                                /** @description Its name. */
                                instance_name?: string;
                                /** @description Id of its region, such as `cn-north-4`. */
                                region?: string;
                                /** @description Its specification in words, parted by bars. */
                                instance_sku?: string;
                                /**
                                 * @description 0 normal, 1 frozen.
                                 * @enum {integer}
                                 */
                                frozen_status?: 0 | 1;
                                /**
                                 * @description 0 unknown, 1 stopped, 2 runs, 3 goes offline, 4 starts, 5 shut down.
                                 * @enum {integer}
                                 */
                                running_status?: 0 | 1 | 2 | 3 | 4 | 5;
                                /**
                                 * @description Whether someone is logged in, 0 or 1.
                                 * @enum {integer}
                                 */
                                login_status?: 0 | 1;
                                /**
                                 * @description Whether it is assigned to a user, 0 or 1.
                                 * @enum {integer}
                                 */
                                assign_status?: 0 | 1;
                                /** @description User that it is assigned to. */
                                assign_user?: string;
                                /** @description How it is billed; no source lists the values. */
                                billing_mode?: string;
                                /** @description Project. */
                                project_id?: string;
                                /** @description Name of the project. */
                                project_name?: string;
                                /** @description Id of the phone behind it. */
                                phone_id?: string | null;
                                /** @description Name of a member. */
                                member_name?: string;
                                /** @description Name of the account. */
                                account_name?: string;
                                /** @description Name of the region, Chinese. */
                                region_name?: string;
                                /** @description Name of the region, English. */
                                region_name_en?: string;
                                /**
                                 * @description Last backup: 0 is prepared, 1 runs, 2 done, 3 failed, 4 something else.
                                 * @enum {integer}
                                 */
                                backup_status?: 0 | 1 | 2 | 3 | 4;
                                /** @description When the backup came into that state. */
                                backup_time?: string;
                                /**
                                 * @description Last restore: 0 is prepared, 1 runs, 2 done, 3 failed, 4 something else.
                                 * @enum {integer}
                                 */
                                restore_status?: 0 | 1 | 2 | 3 | 4;
                                /** @description When the restore came into that state. */
                                restore_time?: string;
                            }[];
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
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            403: components["responses"]["GatewayError"];
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
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            503: components["responses"]["GatewayError"];
            504: components["responses"]["GatewayError"];
        };
    };
    ExecuteJob: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the call, another for each. */
                "x-request-id": string;
                /** @description Project of the resources. Required with AK/SK for a sub-project. */
                "X-Project-Id"?: components["parameters"]["XProjectId"];
            };
            path: {
                /** @description Task, as returned by the call that started it; those of app installations begin with `ZGCA` or `FULFILL`. */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The jobs, or an error with status 200: `error_code` tells. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `0`, or the code of an error. */
                        error_code?: string;
                        /** @description Text for people. */
                        error_msg?: string;
                        /** @description The jobs of the task. */
                        data?: {
                            /** @description One entry per job. */
                            jobs?: {
                                /** @description Job. */
                                job_id?: string;
                                /**
                                 * @description State. Of a command: 1 runs, 2 done, -1 failed. Of an app installation: 0 waits, 1 runs, 2 done, 3 failed.
                                 * @enum {integer}
                                 */
                                status?: -1 | 0 | 1 | 2 | 3;
                                /** @description Code of the job's failure, empty if there is none; not one of the API's codes. */
                                error_code?: string;
                                /** @description Text of the failure. */
                                error_msg?: string;
                                /** @description What the command printed, whether it failed or not; at most 1024 bytes. */
                                execute_msg?: string | null;
                            }[];
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
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            403: components["responses"]["GatewayError"];
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
                    "application/json": components["schemas"]["KooPhoneError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            503: components["responses"]["GatewayError"];
            504: components["responses"]["GatewayError"];
        };
    };
}
