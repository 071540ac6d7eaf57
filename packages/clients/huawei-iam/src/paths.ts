// Generated from specs/huawei-iam by `npm run generate`. Do not edit: change the spec.

// For openapi-fetch: `createClient<paths>({ baseUrl })` with `import type { paths } from "@facsimile/huawei-iam/paths"`.
// These are types only. Signing, retries and reading of errors are yours then.

export interface paths {
    "/v3/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a token for a user's name and password.
         * @description The token is the header `X-Subject-Token` of the response. It is good for 24 hours: keep it rather than ask again. Wrong passwords, one after another, lock the account. IMS, MetaStudio and KooPhone want a token whose scope is a project.
         */
        post: operations["KeystoneCreateUserTokenByPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the projects of the account.
         * @description Every region has a project of the region's name; its id is what other services ask for. Any token will do, no permission is needed.
         */
        get: operations["KeystoneListProjects"];
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
        /** @description An account. */
        Domain: {
            /** @description Id of the account. */
            id: string;
            /** @description Name of the account. */
            name: string;
        };
        /** @description How the service reports an error. */
        IamError: {
            /** @description What went wrong. */
            error: {
                /** @description The status, as a number. */
                code: number;
                /** @description Text for people. */
                message: string;
                /** @description Name of the status. */
                title?: string;
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
        /** @description Addresses of this and of its neighbours. */
        Links: {
            /** @description Its own address. */
            self: string;
            /** @description Address of the next; null if there is none. */
            next: string | null;
            /** @description Address of the previous; null if there is none. */
            previous: string | null;
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
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    KeystoneCreateUserTokenByPassword: {
        parameters: {
            query?: {
                /** @description Any text but the empty one leaves the catalog of services out of the response. */
                nocatalog?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who asks, and for what. */
                    auth: {
                        /** @description Who asks. */
                        identity: {
                            /** @description The one way to prove it. */
                            methods: "password"[];
                            /** @description The proof. */
                            password: {
                                /** @description The user. */
                                user: {
                                    /** @description Name of the user. */
                                    name: string;
                                    /**
                                     * Format: password
                                     * @description Password of the user.
                                     */
                                    password: string;
                                    /** @description Account that the user belongs to. */
                                    domain: {
                                        /** @description Name of the account. */
                                        name: string;
                                    };
                                };
                            };
                        };
                        /** @description What the token is good for: either one project or the account's global services. */
                        scope: {
                            /** @description The account, by id or by name. */
                            domain?: {
                                /** @description Id of the account. */
                                id?: string;
                                /** @description Name of the account. */
                                name?: string;
                            };
                            /** @description The project, by id or by name. */
                            project?: {
                                /** @description Id of the project. */
                                id?: string;
                                /** @description Name of the project; that of a region's own project is the region's id. */
                                name?: string;
                            };
                        };
                    };
                };
            };
        };
        responses: {
            /** @description The token was made. */
            201: {
                headers: {
                    /**
                     * @description The token.
                     * @example MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38CAQExDTALBglghkgBZQMEAgEwgXXXXX...
                     */
                    "X-Subject-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the token says; of `project` and `domain` it has the one that is its scope. */
                        token: {
                            /** @description When it ends, UTC, such as `2020-01-04T09:05:22.701000Z`. */
                            expires_at: string;
                            /** @description When it was made, UTC, in the same form. */
                            issued_at: string;
                            /** @description How the user proved who they are. */
                            methods: string[];
                            /** @description The services; absent if `nocatalog` was sent. */
                            catalog?: {
                                /** @description Id of the service. */
                                id: string;
                                /** @description Name of the service. */
                                name: string;
                                /** @description Kind of service. */
                                type: string;
                                /** @description Its hosts. */
                                endpoints: {
                                    /** @description Id of the host. */
                                    id: string;
                                    /** @description Who may see it; `public` means everyone. */
                                    interface: string;
                                    /** @description Its region; an asterisk means all. */
                                    region: string;
                                    /** @description Id of its region; an asterisk means all. */
                                    region_id: string;
                                    /** @description Its address. */
                                    url: string;
                                }[];
                            }[];
                            /** @description What the user may do. */
                            roles: {
                                /** @description `0`, not the true id. */
                                id: string;
                                /** @description Name of the role. */
                                name: string;
                            }[];
                            /** @description The project. */
                            project?: {
                                /** @description Id of the project. */
                                id: string;
                                /** @description Name of the project. */
                                name: string;
                                domain: components["schemas"]["Domain"];
                            };
                            domain?: components["schemas"]["Domain"];
                            /** @description The user. */
                            user: {
                                /** @description Id of the user. */
                                id: string;
                                /** @description Name of the user. */
                                name: string;
                                /** @description When the password ends, UTC; empty if never. */
                                password_expires_at: string;
                                domain: components["schemas"]["Domain"];
                            };
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
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
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
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
            504: components["responses"]["GatewayError"];
        };
    };
    KeystoneListProjects: {
        parameters: {
            query?: {
                /** @description Only projects of this account. */
                domain_id?: string;
                /** @description Only the project of this name. */
                name?: string;
                /** @description Only projects under this one: the project of a region for those that the account made, the account for those of the regions. */
                parent_id?: string;
                /** @description Only projects that are in use, or only those that are not. */
                enabled?: boolean;
                /** @description Not to be sent. */
                is_domain?: boolean;
                /** @description Page, counted from 1; only together with `per_page`. */
                page?: number;
                /** @description Projects a page; only together with `page`. */
                per_page?: number;
            };
            header?: {
                /** @description Account, sent with a signature; global services go by it instead of the project. */
                "X-Domain-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The projects, or one page of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: components["schemas"]["Links"];
                        /** @description The projects. */
                        projects: {
                            /** @description Id of the project. */
                            id: string;
                            /** @description Its name; a region's own project has the region's id. */
                            name: string;
                            /** @description Its description. */
                            description: string;
                            /** @description Account that it belongs to. */
                            domain_id: string;
                            /** @description What it is under: the project of its region, or the account if it is a region's own. */
                            parent_id: string;
                            /** @description Whether it is in use. */
                            enabled: boolean;
                            /** @description Always false. */
                            is_domain: boolean;
                            links: components["schemas"]["Links"];
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
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
            /** @description The service or the gateway in front of it refused the call. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
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
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
            502: components["responses"]["GatewayError"];
            /** @description The service or the gateway in front of it refused the call. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IamError"] | components["schemas"]["GatewayError"];
                };
            };
            504: components["responses"]["GatewayError"];
        };
    };
}
