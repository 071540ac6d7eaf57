// Generated from specs/alibaba-ens by `npm run generate`. Do not edit: change the spec.

// For openapi-fetch. Every RPC action is `POST /`, so the keys have a fragment that names the action.
// openapi-fetch drops the query behind a fragment: do not send these paths. Take one action as `/` instead:
//   import type { paths } from "@facsimile/alibaba-ens/paths";
//   const client = createClient<{ "/": paths["/#CopySnapshot"] }>({ baseUrl });
// These are types only. Signing, retries and reading of errors are yours then.

export interface paths {
    "/#CopySnapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copies a snapshot to other edge nodes.
         * @description The copies are made in the background: find them with `DescribeSnapshots`, where each names its `SourceSnapshotId`. A node on which no copy could be started is not an error; it is in `UnAllocationId`, and `BizStatusCode` is then `PartSuccess`. There is no idempotency token: a call repeated after a lost response may copy twice.
         */
        post: operations["CopySnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#CreateSnapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a snapshot of a disk.
         * @description The snapshot is made in the background; `DescribeSnapshots` shows `available` once it can be used. There is no idempotency token: a call repeated after a lost response may take a second snapshot.
         */
        post: operations["CreateSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#DeleteSnapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes a snapshot.
         * @description It is gone once `DescribeSnapshots` no longer lists it. A snapshot that is being copied, or that a disk was cloned from, stays.
         */
        post: operations["DeleteSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#DescribeEnsRegions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lists the edge nodes that can be used.
         * @description A node's `EnsRegionId` is what snapshots are copied to. The response has a `Code` also when the call succeeds; it is then 0.
         */
        post: operations["DescribeEnsRegions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/#DescribeSnapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lists snapshots.
         * @description A copy shows where it came from in `SourceSnapshotId` and `SourceEnsRegionId`, and is usable once its `Status` is `available`.
         */
        post: operations["DescribeSnapshots"];
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
    CopySnapshot: {
        parameters: {
            query: {
                /** @description Snapshot to copy. */
                SnapshotId: string;
                /** @description Ids of the edge nodes to copy to (nodes such as `cn-hangzhou-26`, not cloud regions). */
                DestinationRegionIds: string;
                /** @description Name of the copies. Letters of any script, digits, `:`, `_` and `-`, a letter first. */
                DestinationSnapshotName?: string;
                /** @description Description of the copies. */
                DestinationSnapshotDescription?: string;
                /** @description Taken by the service since June 2025; no source says what it means. */
                InstanceBillingCycle?: string;
            };
            header: {
                "x-acs-action": "CopySnapshot";
                "x-acs-version": "2017-11-10";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Copying has started on at least one node. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the call. */
                        RequestId?: string;
                        /**
                         * @description Whether copying started on all nodes or on some.
                         * @enum {string}
                         */
                        BizStatusCode?: "AllSuccess" | "PartSuccess";
                        /** @description Nodes on which copying started. */
                        AllocationId?: {
                            /** @description Node. */
                            EnsRegionId?: string;
                            /** @description Ids that the node gave; sources differ on whether of instances or of the new snapshots. Opaque. */
                            InstanceId?: string[];
                        }[];
                        /** @description Nodes on which no copy was started. */
                        UnAllocationId?: {
                            /** @description Node. */
                            EnsRegionId?: string;
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
    CreateSnapshot: {
        parameters: {
            query: {
                /** @description Disk to take a snapshot of. */
                DiskId: string;
                /** @description Edge node that the disk is on. */
                EnsRegionId: string;
                /** @description Name of the snapshot. Letters of any script, digits, `:`, `_` and `-`, a letter first. */
                SnapshotName?: string;
                /** @description Description of the snapshot; none if left out. */
                Description?: string;
                /** @description Taken by the service; no source says what it means. */
                InstanceBillingCycle?: string;
            };
            header: {
                "x-acs-action": "CreateSnapshot";
                "x-acs-version": "2017-11-10";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order to take the snapshot is placed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the call. */
                        RequestId?: string;
                        /** @description Ids of the snapshots; mind the capital in the middle of the name. */
                        SnapShotId?: string[];
                        /** @description Order that the snapshot is billed by. */
                        OrderId?: string;
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
    DeleteSnapshot: {
        parameters: {
            query: {
                /** @description Snapshot to delete. */
                SnapshotId: string;
            };
            header: {
                "x-acs-action": "DeleteSnapshot";
                "x-acs-version": "2017-11-10";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order to delete is taken. */
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
    DescribeEnsRegions: {
        parameters: {
            query?: {
                /** @description Only this node; all of them if left out. */
                EnsRegionId?: string;
            };
            header: {
                "x-acs-action": "DescribeEnsRegions";
                "x-acs-version": "2017-11-10";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The nodes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the call. */
                        RequestId?: string;
                        /** @description 0, or else the code of an error. */
                        Code?: number;
                        /** @description Holds the list of nodes under its own name once more. */
                        EnsRegions?: {
                            /** @description The nodes. */
                            EnsRegions?: {
                                /** @description Node. */
                                EnsRegionId?: string;
                                /** @description Its Chinese name. */
                                Name?: string;
                                /** @description Its English name. */
                                EnName?: string;
                                /** @description Part of the country that it is in. */
                                Area?: string;
                                /** @description Province that it is in. */
                                Province?: string;
                            }[];
                        };
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
    DescribeSnapshots: {
        parameters: {
            query?: {
                /** @description Only the snapshots of this edge node. */
                EnsRegionId?: string;
                /** @description Only the snapshots of these 1 to 100 edge nodes, as the JSON text of an array, such as `["cn-suzhou-telecom","cn-chengdu-telecom"]`. */
                EnsRegionIds?: string;
                /** @description One snapshot, or up to 100 as the JSON text of an array. */
                SnapshotId?: string;
                /** @description Only the snapshots of this name. */
                SnapshotName?: string;
                /** @description Only the snapshots of this disk. */
                DiskId?: string;
                /** @description Only the snapshots of this instance's disks. */
                InstanceId?: string;
                /** @description Page, counted from 1. */
                PageNumber?: number;
                /** @description Snapshots a page; default and maximum are not documented. */
                PageSize?: number;
            };
            header: {
                "x-acs-action": "DescribeSnapshots";
                "x-acs-version": "2017-11-10";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of snapshots. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the call. */
                        RequestId?: string;
                        /** @description Page. */
                        PageNumber?: number;
                        /** @description Snapshots a page. */
                        PageSize?: number;
                        /** @description Snapshots in all. */
                        TotalCount?: number;
                        /** @description The snapshots of this page. */
                        Snapshots?: {
                            /** @description Snapshot. */
                            SnapshotId?: string;
                            /** @description Its name. */
                            SnapshotName?: string;
                            /** @description Its description. */
                            Description?: string;
                            /** @description When it was made, UTC; printed both as `yyyy-MM-ddTHH:mm:ssZ` and as `yyyy-MM-dd HH:mm:ss`. */
                            CreationTime?: string;
                            /** @description State of the snapshot; sources write it in lower and in title case. */
                            Status?: "creating" | "available" | "deleting" | "error" | (string & {});
                            /** @description Size of the disk, digits as text; the sources' unit is MiB, their example (40) fits GiB. */
                            Size?: string;
                            /** @description Disk that it was taken of. */
                            SourceDiskId?: string;
                            /**
                             * @description Kind of that disk: `1` system, `2` data.
                             * @enum {string}
                             */
                            SourceDiskType?: "1" | "2";
                            /** @description Category of that disk. */
                            SourceDiskCategory?: "cloud_efficiency" | "cloud_ssd" | "local_hdd" | "local_ssd" | (string & {});
                            /** @description Edge node that holds it. */
                            EnsRegionId?: string;
                            /** @description Snapshot that it is a copy of. */
                            SourceSnapshotId?: string;
                            /** @description Edge node that it was copied from. */
                            SourceEnsRegionId?: string;
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
}
