// Generated from specs/huawei-iam by `npm run generate`. Do not edit: change the spec.

/** An account. */
export interface Domain {
  /** Id of the account. */
  id: string;
  /** Name of the account. */
  name: string;
}

/** Addresses of this and of its neighbours. */
export interface Links {
  /** Its own address. */
  self: string;
  /** Address of the next; null if there is none. */
  next: string | null;
  /** Address of the previous; null if there is none. */
  previous: string | null;
}

/** Input of `KeystoneCreateUserTokenByPassword`. */
export interface KeystoneCreateUserTokenByPasswordInput {
  /** Any text but the empty one leaves the catalog of services out of the response. */
  nocatalog?: string | undefined;
  /** Who asks, and for what. */
  auth: {
    /** Who asks. */
    identity: {
      /**
       * The one way to prove it.
       * 1 to 1 items.
       */
      methods: "password"[];
      /** The proof. */
      password: {
        /** The user. */
        user: {
          /** Name of the user. */
          name: string;
          /** Password of the user. */
          password: string;
          /** Account that the user belongs to. */
          domain: {
            /** Name of the account. */
            name: string;
          };
        };
      };
    };
    /** What the token is good for: either one project or the account's global services. */
    scope: {
      /** The account, by id or by name. */
      domain?: {
        /** Id of the account. */
        id?: string | undefined;
        /** Name of the account. */
        name?: string | undefined;
      } | undefined;
      /** The project, by id or by name. */
      project?: {
        /** Id of the project. */
        id?: string | undefined;
        /** Name of the project; that of a region's own project is the region's id. */
        name?: string | undefined;
      } | undefined;
    };
  };
}

/** Response of `KeystoneCreateUserTokenByPassword`: the token was made. */
export interface KeystoneCreateUserTokenByPasswordOutput {
  /** The token. */
  "X-Subject-Token"?: string;
  /** What the token says; of `project` and `domain` it has the one that is its scope. */
  token: {
    /** When it ends, UTC, such as `2020-01-04T09:05:22.701000Z`. */
    expires_at: string;
    /** When it was made, UTC, in the same form. */
    issued_at: string;
    /** How the user proved who they are. */
    methods: string[];
    /** The services; absent if `nocatalog` was sent. */
    catalog?: {
      /** Id of the service. */
      id: string;
      /** Name of the service. */
      name: string;
      /** Kind of service. */
      type: string;
      /** Its hosts. */
      endpoints: {
        /** Id of the host. */
        id: string;
        /** Who may see it; `public` means everyone. */
        interface: string;
        /** Its region; an asterisk means all. */
        region: string;
        /** Id of its region; an asterisk means all. */
        region_id: string;
        /** Its address. */
        url: string;
      }[];
    }[];
    /** What the user may do. */
    roles: {
      /** `0`, not the true id. */
      id: string;
      /** Name of the role. */
      name: string;
    }[];
    /** The project. */
    project?: {
      /** Id of the project. */
      id: string;
      /** Name of the project. */
      name: string;
      domain: Domain;
    };
    domain?: Domain;
    /** The user. */
    user: {
      /** Id of the user. */
      id: string;
      /** Name of the user. */
      name: string;
      /** When the password ends, UTC; empty if never. */
      password_expires_at: string;
      domain: Domain;
    };
  };
}

/** Input of `KeystoneListProjects`. */
export interface KeystoneListProjectsInput {
  /** Only projects of this account. */
  domain_id?: string | undefined;
  /** Only the project of this name. */
  name?: string | undefined;
  /** Only projects under this one: the project of a region for those that the account made, the account for those of the regions. */
  parent_id?: string | undefined;
  /** Only projects that are in use, or only those that are not. */
  enabled?: boolean | undefined;
  /** Not to be sent. */
  is_domain?: boolean | undefined;
  /**
   * Page, counted from 1; only together with `per_page`.
   * At least 1.
   */
  page?: number | undefined;
  /**
   * Projects a page; only together with `page`.
   * 1 to 5000.
   */
  per_page?: number | undefined;
  /**
   * Account, sent with a signature; global services go by it instead of the project.
   * Source: huawei-sdk-core.
   */
  "X-Domain-Id"?: string | undefined;
}

/** Response of `KeystoneListProjects`: the projects, or one page of them. */
export interface KeystoneListProjectsOutput {
  links: Links;
  /** The projects. */
  projects: {
    /** Id of the project. */
    id: string;
    /** Its name; a region's own project has the region's id. */
    name: string;
    /** Its description. */
    description: string;
    /** Account that it belongs to. */
    domain_id: string;
    /** What it is under: the project of its region, or the account if it is a region's own. */
    parent_id: string;
    /** Whether it is in use. */
    enabled: boolean;
    /** Always false. */
    is_domain: boolean;
    links: Links;
  }[];
}

/** Regions that have a host of their own in the contract; others may exist. */
export type HuaweiIamRegion =
  | "af-south-1"
  | "ap-southeast-1"
  | "ap-southeast-2"
  | "ap-southeast-3"
  | "cn-east-2"
  | "cn-east-3"
  | "cn-north-1"
  | "cn-north-2"
  | "cn-north-4"
  | "cn-north-9"
  | "cn-south-1"
  | "cn-south-2"
  | "cn-southwest-2"
  | "eu-west-0"
  | "eu-west-101"
  | "la-north-2"
  | "la-south-2"
  | "me-east-1"
  | "my-kualalumpur-1"
  | "na-mexico-1"
  | "ru-moscow-1"
  | "sa-brazil-1";
