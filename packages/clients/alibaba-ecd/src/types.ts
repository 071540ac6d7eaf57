// Generated from specs/alibaba-ecd by `npm run generate`. Do not edit: change the spec.

/** Input of `CancelCopyImage`. */
export interface CancelCopyImageInput {
  /**
   * Region that is copied to.
   * Source: aliyun-ts-sdk.
   */
  RegionId: "ap-northeast-1" | "ap-southeast-1" | "ap-southeast-5" | "ap-southeast-6" | "ap-southeast-7" | "cn-beijing" | "cn-chengdu" | "cn-guangzhou" | "cn-hangzhou" | "cn-hangzhou-finance" | "cn-hongkong" | "cn-nanjing" | "cn-qingdao" | "cn-shanghai" | "cn-shanghai-finance-1" | "cn-shenzhen" | "cn-wulanchabu" | "cn-zhangjiakou" | "eu-central-1" | "eu-west-1" | "me-central-1" | "me-east-1" | "us-east-1" | "us-west-1" | (string & {});
  /** The new image in that region, as `CopyImage` returned it. */
  ImageId: string;
}

/** Response of `CancelCopyImage`: copying is stopped. */
export interface CancelCopyImageOutput {
  /** Id of the call. */
  RequestId?: string;
}

/** Input of `CopyImage`. */
export interface CopyImageInput {
  /** Region that the image is in; the call goes to that region's host. */
  RegionId?: string | undefined;
  /** Image to copy. */
  ImageId: string;
  /**
   * Name of the copy. Letters of any script, digits, `:`, `_` and `-`, a letter first.
   * 2 to 128 characters. Pattern `^\p{L}[\p{L}\p{N}:_-]*$`.
   * Source: aliyun-ts-sdk.
   */
  DestinationImageName: string;
  /**
   * Description of the copy. The page calls it mandatory, the SDK optional; whether the service insists on it is not known.
   * 2 to 256 characters. Pattern `^(?!https?://)`.
   * Source: aliyun-ts-sdk.
   */
  DestinationDescription?: string | undefined;
  /**
   * Region to copy to; another one than that of the image.
   * Source: aliyun-ts-sdk.
   */
  DestinationRegionId: "ap-northeast-1" | "ap-southeast-1" | "ap-southeast-5" | "ap-southeast-6" | "ap-southeast-7" | "cn-beijing" | "cn-chengdu" | "cn-guangzhou" | "cn-hangzhou" | "cn-hangzhou-finance" | "cn-hongkong" | "cn-nanjing" | "cn-qingdao" | "cn-shanghai" | "cn-shanghai-finance-1" | "cn-shenzhen" | "cn-wulanchabu" | "cn-zhangjiakou" | "eu-central-1" | "eu-west-1" | "me-central-1" | "me-east-1" | "us-east-1" | "us-west-1" | (string & {});
}

/** Response of `CopyImage`: the service took the order to copy. */
export interface CopyImageOutput {
  /**
   * The new image in the destination region.
   * Source: aliyun-ts-sdk, aliyun-go-sdk.
   */
  ImageId?: string;
  /**
   * Id of the call.
   * Source: aliyun-ts-sdk, aliyun-go-sdk.
   */
  RequestId?: string;
}

/** Input of `DeleteImages`. */
export interface DeleteImagesInput {
  /** Region that the images are in. */
  RegionId?: string | undefined;
  /**
   * Images to delete.
   * 1 to 100 items.
   */
  ImageId: string[];
  /** Whether the template that belongs to an image goes too. */
  DeleteCascadedBundle?: boolean | undefined;
}

/** Response of `DeleteImages`: the images are deleted. */
export interface DeleteImagesOutput {
  /** Id of the call. */
  RequestId?: string;
}

/** Input of `DescribeImagePermission`. */
export interface DescribeImagePermissionInput {
  /** Region that the image is in. */
  RegionId?: string | undefined;
  /** Image. */
  ImageId: string;
}

/** Response of `DescribeImagePermission`: the accounts. */
export interface DescribeImagePermissionOutput {
  /** Id of the call. */
  RequestId?: string;
  /** Ids of the accounts, digits as text. */
  AliUids?: string[];
}

/** Input of `DescribeImages`. */
export interface DescribeImagesInput {
  /** Region whose images are listed. */
  RegionId?: string | undefined;
  /** Only these images. */
  ImageId?: string[] | undefined;
  /** Only images of this kind: `SYSTEM` the vendor's, `CUSTOM` your own. */
  ImageType?: "SYSTEM" | "CUSTOM" | undefined;
  /** Only images in this state. */
  ImageStatus?: "Creating" | "Available" | "CreateFailed" | undefined;
  /** Only images of this name. */
  ImageName?: string | undefined;
  /** Only images with this kind of operating system; responses write it in capitals. */
  OsType?: "Linux" | "Windows" | undefined;
  /** Only images for this desktop protocol. */
  ProtocolType?: "HDX" | "ASP" | undefined;
  /** Only images for one user at a time or for several. */
  SessionType?: "SINGLE_SESSION" | "MULTIPLE_SESSION" | undefined;
  /** Only images for desktops with a graphics card, or only the others. */
  GpuCategory?: boolean | undefined;
  /** Only images with this version of the graphics driver. */
  GpuDriverVersion?: string | undefined;
  /** Only images that fit this type of desktop. */
  DesktopInstanceType?: string | undefined;
  /** Only images of this version. */
  FotaVersion?: string | undefined;
  /** Only images in this language. */
  LanguageType?: string | undefined;
  /**
   * Images a page.
   * At most 100.
   * Default `10`.
   */
  MaxResults?: number | undefined;
  /** Where to go on, as the previous response said; left out for the first page. */
  NextToken?: string | undefined;
}

/** Response of `DescribeImages`: one page of images. */
export interface DescribeImagesOutput {
  /** Id of the call. */
  RequestId?: string;
  /** Where the next page begins; empty after the last. */
  NextToken?: string;
  /** The images of this page. */
  Images?: {
    /** Image. */
    ImageId?: string;
    /** Its name. */
    Name?: string;
    /** Its description. */
    Description?: string;
    /** Its kind: `SYSTEM` the vendor's, `CUSTOM` your own. */
    ImageType?: "SYSTEM" | "CUSTOM";
    /** State of the image; the sources name no state of its own for a copy that runs. */
    Status?: "Creating" | "Available" | "CreateFailed" | (string & {});
    /** How much of it is made, such as `100%`. */
    Progress?: string;
    /** Kind of operating system, in capitals. */
    OsType?: string;
    /** Operating system. */
    Platform?: "Ubuntu" | "Windows Server 2022" | "UOS" | "CentOS" | "Windows Server 2019" | "SQL Server 2016" | "Windows 10" | (string & {});
    /** Desktop protocol. */
    ProtocolType?: "HDX" | "ASP";
    /** Whether one user at a time or several can work with it. */
    SessionType?: "SINGLE_SESSION" | "MULTIPLE_SESSION";
    /** Its version. */
    AppVersion?: string;
    /** Whether it is made for desktops with a graphics card. */
    GpuCategory?: boolean;
    /** Version of the graphics driver. */
    GpuDriverVersion?: string;
    /** Languages of the operating system. */
    SupportedLanguages?: string[];
    /** Size of the image, GiB. */
    Size?: number;
    /** Size of the data disk, GiB. */
    DataDiskSize?: number;
    /** Number of shares. */
    SharedCount?: number;
    /** Whether its disks are encrypted. */
    VolumeEncryptionEnabled?: boolean;
    /** Key that they are encrypted with. */
    VolumeEncryptionKey?: string;
    /** When it was made, UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
    CreationTime?: string;
    /** When it was last changed, UTC, in the same form. */
    UpdateTime?: string;
  }[];
}

/** Input of `DescribeRegions`. */
export interface DescribeRegionsInput {
  /** Any region of the service. */
  RegionId?: string | undefined;
  /**
   * Language of the names: `zh` Chinese, `en` English.
   * Default `"zh"`.
   * Source: regions-page-zh.
   */
  AcceptLanguage?: "zh" | "en" | undefined;
}

/** Response of `DescribeRegions`: the regions. */
export interface DescribeRegionsOutput {
  /** Id of the call. */
  RequestId?: string;
  /** The regions. */
  Regions?: {
    /** Region. */
    RegionId?: string;
    /** Its host, without a scheme. */
    RegionEndpoint?: string;
    /** Its name in the language asked for. */
    LocalName?: string;
  }[];
}

/** Input of `ModifyImagePermission`. */
export interface ModifyImagePermissionInput {
  /** Region that the image is in. */
  RegionId?: string | undefined;
  /** Image to share, one a call. */
  ImageId: string;
  /**
   * Ids of the accounts that get the image. Digits as text, since they may not fit a JavaScript number.
   * At most 20 items.
   */
  AddAccount?: string[] | undefined;
  /** Ids of the accounts that lose the image, digits as text. Of more than 10 the service ignores the rest. */
  RemoveAccount?: string[] | undefined;
}

/** Response of `ModifyImagePermission`: the accounts are changed. */
export interface ModifyImagePermissionOutput {
  /** Id of the call. */
  RequestId?: string;
}

/** Input of `waitForImageCopy`: `{ ...input, ...data }` of `copyImage` fits. */
export interface WaitForImageCopyInput {
  DestinationRegionId: "ap-northeast-1" | "ap-southeast-1" | "ap-southeast-5" | "ap-southeast-6" | "ap-southeast-7" | "cn-beijing" | "cn-chengdu" | "cn-guangzhou" | "cn-hangzhou" | "cn-hangzhou-finance" | "cn-hongkong" | "cn-nanjing" | "cn-qingdao" | "cn-shanghai" | "cn-shanghai-finance-1" | "cn-shenzhen" | "cn-wulanchabu" | "cn-zhangjiakou" | "eu-central-1" | "eu-west-1" | "me-central-1" | "me-east-1" | "us-east-1" | "us-west-1" | (string & {});
  /**
   * The new image in the destination region.
   * Source: aliyun-ts-sdk, aliyun-go-sdk.
   */
  ImageId: string;
}

/** Regions that have a host of their own in the contract; others may exist. */
export type AlibabaEcdRegion =
  | "ap-northeast-1"
  | "ap-southeast-1"
  | "ap-southeast-2"
  | "ap-southeast-5"
  | "ap-southeast-6"
  | "ap-southeast-7"
  | "cn-beijing"
  | "cn-chengdu"
  | "cn-guangzhou"
  | "cn-hangzhou"
  | "cn-hangzhou-finance"
  | "cn-hongkong"
  | "cn-nanjing"
  | "cn-qingdao"
  | "cn-shanghai"
  | "cn-shanghai-finance-1"
  | "cn-shenzhen"
  | "cn-wulanchabu"
  | "cn-zhangjiakou"
  | "eu-central-1"
  | "eu-west-1"
  | "me-central-1"
  | "me-east-1"
  | "us-east-1"
  | "us-west-1";
