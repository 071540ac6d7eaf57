// Generated from specs/huawei-ims by `npm run generate`. Do not edit: change the spec.

/** Codes that any operation can return, from the service or the gateway. */
export const HuaweiImsErrorCode = {
  /** The API or the method does not exist. Status 404. Do not retry: the service would refuse the call again. */
  "APIGW.0101": "APIGW.0101",
  /** The backend does not exist. Status 404. Do not retry: the service would refuse the call again. */
  "APIGW.0103": "APIGW.0103",
  /** The configuration of the API, the request or its protocol is invalid. Status 400. Do not retry: the service would refuse the call again. */
  "APIGW.0104": "APIGW.0104",
  /** The configuration of the API, the request or its protocol is invalid. Status 400. Do not retry: the service would refuse the call again. */
  "APIGW.0105": "APIGW.0105",
  /** The configuration of the API, the request or its protocol is invalid. Status 400. Do not retry: the service would refuse the call again. */
  "APIGW.0106": "APIGW.0106",
  /** Invalid parameters (400), body over 12 MB (413), URL (414) or headers (494) too long, backend unavailable (502) or too slow (504). Status 400 or 413 or 414 or 494 or 502 or 504. Do not retry: the service would refuse the call again. */
  "APIGW.0201": "APIGW.0201",
  /** Invalid signature or token. Status 401. Retry with another key or token: the call was not executed. */
  "APIGW.0301": "APIGW.0301",
  /** Not authorised. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0302": "APIGW.0302",
  /** The application could not be authenticated. Status 401. Retry with another key or token: the call was not executed. */
  "APIGW.0303": "APIGW.0303",
  /** Not authorised for this API. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0304": "APIGW.0304",
  /** Authentication failed. Status 401. Retry with another key or token: the call was not executed. */
  "APIGW.0305": "APIGW.0305",
  /** Access is denied. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0306": "APIGW.0306",
  /** The token must be renewed or belongs to another region. Status 401. Retry with another key or token: the call was not executed. */
  "APIGW.0307": "APIGW.0307",
  /** Too many calls. Status 429. Retry later: the call was refused for its rate. */
  "APIGW.0308": "APIGW.0308",
  /** The project is not available. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0310": "APIGW.0310",
  /** Authentication for debugging failed. Status 401. Retry with another key or token: the call was not executed. */
  "APIGW.0311": "APIGW.0311",
  /** This IP address may not call. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0401": "APIGW.0401",
  /** This account may not call. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0402": "APIGW.0402",
  /** The call is not allowed from here. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0404": "APIGW.0404",
  /** The quota of the application is exhausted. Status 405. Do not retry: the service would refuse the call again. */
  "APIGW.0501": "APIGW.0501",
  /** The application is frozen. Status 405. Do not retry: the service would refuse the call again. */
  "APIGW.0502": "APIGW.0502",
  /** Internal error of the gateway. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0601": "APIGW.0601",
  /** Bad request. Status 400. Do not retry: the service would refuse the call again. */
  "APIGW.0602": "APIGW.0602",
  /** The backend's host name could not be resolved. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0605": "APIGW.0605",
  /** The configuration of the API could not be loaded. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0606": "APIGW.0606",
  /** The protocol is not supported. Status 400. Do not retry: the service would refuse the call again. */
  "APIGW.0607": "APIGW.0607",
  /** The gateway could not get its own token. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0608": "APIGW.0608",
  /** The backend failed inside the gateway. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0609": "APIGW.0609",
  /** No backend is available. Status 502. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0610": "APIGW.0610",
  /** The backend's port was not found. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0611": "APIGW.0611",
  /** The gateway called itself. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0612": "APIGW.0612",
  /** The identity service is unavailable. Status 503. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0613": "APIGW.0613",
  /** The signature for the backend could not be computed. Status 500. Retry only a repeatable call: this one may have been executed. */
  "APIGW.0705": "APIGW.0705",
  /** The region does not offer this. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0801": "APIGW.0801",
  /** The user may not call in this region. Status 403. Do not retry: the service would refuse the call again. */
  "APIGW.0802": "APIGW.0802",
  /** The request has the wrong form. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0001": "IMG.0001",
  /** The name is longer than 128 characters. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0002": "IMG.0002",
  /** The name has the wrong form. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0003": "IMG.0003",
  /** The description is longer than 1024 characters. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0004": "IMG.0004",
  /** The server does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0005": "IMG.0005",
  /** The server's system disk cannot become an image. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0006": "IMG.0006",
  /** The body is empty. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0007": "IMG.0007",
  /** The server has to be stopped first. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0008": "IMG.0008",
  /** The name is taken. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0009": "IMG.0009",
  /** The server is busy with another task. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0010": "IMG.0010",
  /** ForceCreate has to be true. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0011": "IMG.0011",
  /** The id of the server is missing or wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0012": "IMG.0012",
  /** The name is missing. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0013": "IMG.0013",
  /** The infrastructure failed while it worked on the task. Status 400. Retry only a repeatable call: this one may have been executed. */
  "IMG.0014": "IMG.0014",
  /** The quota of private images is used up. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0015": "IMG.0015",
  /** The body could not be removed. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0016": "IMG.0016",
  /** The URL has the wrong form. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0017": "IMG.0017",
  /** The job could not be submitted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0018": "IMG.0018",
  /** The id of the backup is missing. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0019": "IMG.0019",
  /** The backup does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0020": "IMG.0020",
  /** The kind of source is unknown. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0021": "IMG.0021",
  /** The disk is in a state that allows no image. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0022": "IMG.0022",
  /** The job could not be looked up. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0023": "IMG.0023",
  /** The type of the image is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0024": "IMG.0024",
  /** The kind of user is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0025": "IMG.0025",
  /** The caller may not do this. Status 403. Do not retry: the service would refuse the call again. */
  "IMG.0026": "IMG.0026",
  /** The image of the request does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0027": "IMG.0027",
  /** The image is protected. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0028": "IMG.0028",
  /** The backup was made into an image already. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0029": "IMG.0029",
  /** Project and token do not fit. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0030": "IMG.0030",
  /** The id of the resource is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0031": "IMG.0031",
  /** The backup is not available. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0032": "IMG.0032",
  /** The backup is not one of a system disk. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0033": "IMG.0033",
  /** The number of images cannot be changed. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0034": "IMG.0034",
  /** Two changes of attributes contradict each other. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0035": "IMG.0035",
  /** The service got no token to act for the caller. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0036": "IMG.0036",
  /** The service got no key to act for the caller. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0037": "IMG.0037",
  /** The bucket could not be made. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0038": "IMG.0038",
  /** The user could not be given access to the bucket. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0039": "IMG.0039",
  /** The address of the object storage was not found out. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0040": "IMG.0040",
  /** The account to authorise is missing. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0041": "IMG.0041",
  /** The product code of the image could not be made. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0045": "IMG.0045",
  /** The image is not available. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0046": "IMG.0046",
  /** Only the owner may do this. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0047": "IMG.0047",
  /** The domain of the shadow account was not found out. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0053": "IMG.0053",
  /** The description has the wrong form. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0054": "IMG.0054",
  /** The size of memory or disk is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0055": "IMG.0055",
  /** The version of the operating system is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0056": "IMG.0056",
  /** The image file is empty, missing, of a wrong format or not readable for the caller. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0057": "IMG.0057",
  /** The bucket of the image file is in another region. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0058": "IMG.0058",
  /** The image file is too large. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0059": "IMG.0059",
  /** Too many tasks at once. Status 400. Retry later: the call was refused for its rate. */
  "IMG.0060": "IMG.0060",
  /** An unknown fault. Status 400. Retry only a repeatable call: this one may have been executed. */
  "IMG.0061": "IMG.0061",
  /** The name is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0062": "IMG.0062",
  /** Servers of this type cannot become an image. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0063": "IMG.0063",
  /** The tenant could not be looked up in the identity service. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0064": "IMG.0064",
  /** The tenant's domain could not be looked up in the identity service. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0065": "IMG.0065",
  /** The id of the image is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0066": "IMG.0066",
  /** The id of the project is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0067": "IMG.0067",
  /** The name of the bucket is missing. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0068": "IMG.0068",
  /** The bucket is not accessible. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0069": "IMG.0069",
  /** There is an image file of this name already. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0070": "IMG.0070",
  /** The image cannot be exported. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0071": "IMG.0071",
  /** The format of the image is not supported. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0072": "IMG.0072",
  /** The name of the file to export to is missing. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0073": "IMG.0073",
  /** The name of the file is too long. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0074": "IMG.0074",
  /** The name of the file has characters that are not allowed. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0075": "IMG.0075",
  /** An image cannot be shared with its owner. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0076": "IMG.0076",
  /** Public images cannot be exported. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0077": "IMG.0077",
  /** A system disk image that stems from a charged one cannot be exported. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0079": "IMG.0079",
  /** Images made from a backup cannot be exported. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0080": "IMG.0080",
  /** Images made from an image file cannot be exported. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0081": "IMG.0081",
  /** The image is public. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0083": "IMG.0083",
  /** The image is private. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0084": "IMG.0084",
  /** The way of publishing is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0085": "IMG.0085",
  /** No image was found. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0086": "IMG.0086",
  /** The token is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0087": "IMG.0087",
  /** The quota of shared images is used up. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0088": "IMG.0088",
  /** Public images cannot be shared. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0089": "IMG.0089",
  /** An image that is still being made cannot be deleted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0090": "IMG.0090",
  /** Only the owner may delete the image. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0092": "IMG.0092",
  /** Public images cannot be deleted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0094": "IMG.0094",
  /** The key does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0095": "IMG.0095",
  /** The key is that of the source image. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0096": "IMG.0096",
  /** The key is disabled. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0097": "IMG.0097",
  /** Encrypted images cannot be shared. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0098": "IMG.0098",
  /** The caller may not use the key. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0099": "IMG.0099",
  /** The account may not use the key service yet. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0100": "IMG.0100",
  /** The key of the source image does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0101": "IMG.0101",
  /** The key of the source image is disabled. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0102": "IMG.0102",
  /** The caller may not use the key of the source image. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0103": "IMG.0103",
  /** The region has several projects, so one has to be named. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0104": "IMG.0104",
  /** The operation is not supported. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0105": "IMG.0105",
  /** The image belongs to another tenant. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0106": "IMG.0106",
  /** The region has no such tenant. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0108": "IMG.0108",
  /** The name of the bucket has characters that are not allowed. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0109": "IMG.0109",
  /** The system disk is not available for images. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0110": "IMG.0110",
  /** The system disk is too large. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0111": "IMG.0111",
  /** The tenant could not be added. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0112": "IMG.0112",
  /** The tenant could not be removed. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0113": "IMG.0113",
  /** The tenant could not be looked up. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0114": "IMG.0114",
  /** The tag is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0115": "IMG.0115",
  /** The quota of tags is used up. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0116": "IMG.0116",
  /** The source has to be a bare metal or an elastic server. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0117": "IMG.0117",
  /** Images of bare metal servers cannot be encrypted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0118": "IMG.0118",
  /** The server has no system disk. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0119": "IMG.0119",
  /** The data disk is not available. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0120": "IMG.0120",
  /** The object was not found. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0121": "IMG.0121",
  /** The type of the operating system is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0122": "IMG.0122",
  /** The address of the image file is listed twice. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0123": "IMG.0123",
  /** A data disk image cannot be made public. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0125": "IMG.0125",
  /** The server is in a state that allows no image of the whole server. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0126": "IMG.0126",
  /** The server backup does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0127": "IMG.0127",
  /** An image of a whole server cannot be exported. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0128": "IMG.0128",
  /** An image of a whole server cannot be exported or copied. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0130": "IMG.0130",
  /** The server backup is in a state that allows no image of the whole server. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0132": "IMG.0132",
  /** The caller may not read the server backup. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0133": "IMG.0133",
  /** The server backup is registered as an image already. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0134": "IMG.0134",
  /** An image of a whole server cannot be shared. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0135": "IMG.0135",
  /** The server is being backed up. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0136": "IMG.0136",
  /** The server could not be looked up. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0137": "IMG.0137",
  /** The type of the operating system was not found out. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0138": "IMG.0138",
  /** Other disks of the server are in use to make servers. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0139": "IMG.0139",
  /** The disks belong to different servers. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0140": "IMG.0140",
  /** Hw_firmware_type is neither uefi nor bios. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0141": "IMG.0141",
  /** The image does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0144": "IMG.0144",
  /** The name of the project is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0145": "IMG.0145",
  /** The image is being exported. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0148": "IMG.0148",
  /** Disks of dedicated storage cannot become images. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0153": "IMG.0153",
  /** The enterprise project service was not reached. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0154": "IMG.0154",
  /** The enterprise project could not be checked. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0155": "IMG.0155",
  /** The image could not be put into the enterprise project. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0156": "IMG.0156",
  /** Only images below 128 GB can be exported. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0160": "IMG.0160",
  /** The account may not show a vendor name yet. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0161": "IMG.0161",
  /** The vendor name is longer than 12 characters, not of letters and spaces, or has a space at an end. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0162": "IMG.0162",
  /** Only Windows images that boot with BIOS can carry a vendor name. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0163": "IMG.0163",
  /** The spot server is being reclaimed. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0164": "IMG.0164",
  /** The caller has no permission for the server backup. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0165": "IMG.0165",
  /** An ISO file needs the version of its operating system. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0166": "IMG.0166",
  /** The operation is not for ISO images. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0167": "IMG.0167",
  /** Data disk images cannot be updated. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0168": "IMG.0168",
  /** The versions of the operating systems differ. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0169": "IMG.0169",
  /** The formats of the images differ. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0170": "IMG.0170",
  /** The minimum disk is smaller than that of the source image. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0171": "IMG.0171",
  /** The minimum memory is smaller than that of the source image. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0172": "IMG.0172",
  /** The images are for different kinds of server. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0173": "IMG.0173",
  /** Source and target image have different names. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0174": "IMG.0174",
  /** Names of folder and image file must not have spaces. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0175": "IMG.0175",
  /** The backup of the whole server could not be deleted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0176": "IMG.0176",
  /** Source and target tenant are in different regions. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0177": "IMG.0177",
  /** Source and target tenant are the same. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0178": "IMG.0178",
  /** The agency of the source image has no valid token. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0179": "IMG.0179",
  /** The backup service cannot make an image of a whole server. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0180": "IMG.0180",
  /** The servers that can be protected could not be listed. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0181": "IMG.0181",
  /** The vault is full. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0182": "IMG.0182",
  /** A server can belong to one vault only. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0183": "IMG.0183",
  /** The vault could not be looked up. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0184": "IMG.0184",
  /** The vault has the most servers that it can have. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0185": "IMG.0185",
  /** The server belongs to the older backup service. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0186": "IMG.0186",
  /** Too many calls to the key service. Status 400. Retry later: the call was refused for its rate. */
  "IMG.0187": "IMG.0187",
  /** The vault is not available. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0188": "IMG.0188",
  /** The target vault takes no replicated images. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0189": "IMG.0189",
  /** An image of a whole server can only be made from a CBR backup. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0190": "IMG.0190",
  /** The flavors of servers could not be looked up. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0191": "IMG.0191",
  /** The flavor to filter by is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0192": "IMG.0192",
  /** The vault is not one for server backups. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0193": "IMG.0193",
  /** Too many images in one import. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0194": "IMG.0194",
  /** An image of a whole server from a CBR backup needs the version of its operating system. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0195": "IMG.0195",
  /** The shared image was not accepted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0196": "IMG.0196",
  /** The shared image is encrypted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0197": "IMG.0197",
  /** The backup does not exist or is of another type. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0198": "IMG.0198",
  /** The architecture is neither x86 nor Arm. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0212": "IMG.0212",
  /** The account has to be verified. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0238": "IMG.0238",
  /** The balance is too low. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0239": "IMG.0239",
  /** The payment information is incomplete. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0241": "IMG.0241",
  /** The budget of the department is too low. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0242": "IMG.0242",
  /** The image file could not be registered. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.1075": "IMG.1075",
} as const;
/** Codes that any operation can return, from the service or the gateway. */
export type HuaweiImsErrorCode =
  | "APIGW.0101"
  | "APIGW.0103"
  | "APIGW.0104"
  | "APIGW.0105"
  | "APIGW.0106"
  | "APIGW.0201"
  | "APIGW.0301"
  | "APIGW.0302"
  | "APIGW.0303"
  | "APIGW.0304"
  | "APIGW.0305"
  | "APIGW.0306"
  | "APIGW.0307"
  | "APIGW.0308"
  | "APIGW.0310"
  | "APIGW.0311"
  | "APIGW.0401"
  | "APIGW.0402"
  | "APIGW.0404"
  | "APIGW.0501"
  | "APIGW.0502"
  | "APIGW.0601"
  | "APIGW.0602"
  | "APIGW.0605"
  | "APIGW.0606"
  | "APIGW.0607"
  | "APIGW.0608"
  | "APIGW.0609"
  | "APIGW.0610"
  | "APIGW.0611"
  | "APIGW.0612"
  | "APIGW.0613"
  | "APIGW.0705"
  | "APIGW.0801"
  | "APIGW.0802"
  | "IMG.0001"
  | "IMG.0002"
  | "IMG.0003"
  | "IMG.0004"
  | "IMG.0005"
  | "IMG.0006"
  | "IMG.0007"
  | "IMG.0008"
  | "IMG.0009"
  | "IMG.0010"
  | "IMG.0011"
  | "IMG.0012"
  | "IMG.0013"
  | "IMG.0014"
  | "IMG.0015"
  | "IMG.0016"
  | "IMG.0017"
  | "IMG.0018"
  | "IMG.0019"
  | "IMG.0020"
  | "IMG.0021"
  | "IMG.0022"
  | "IMG.0023"
  | "IMG.0024"
  | "IMG.0025"
  | "IMG.0026"
  | "IMG.0027"
  | "IMG.0028"
  | "IMG.0029"
  | "IMG.0030"
  | "IMG.0031"
  | "IMG.0032"
  | "IMG.0033"
  | "IMG.0034"
  | "IMG.0035"
  | "IMG.0036"
  | "IMG.0037"
  | "IMG.0038"
  | "IMG.0039"
  | "IMG.0040"
  | "IMG.0041"
  | "IMG.0045"
  | "IMG.0046"
  | "IMG.0047"
  | "IMG.0053"
  | "IMG.0054"
  | "IMG.0055"
  | "IMG.0056"
  | "IMG.0057"
  | "IMG.0058"
  | "IMG.0059"
  | "IMG.0060"
  | "IMG.0061"
  | "IMG.0062"
  | "IMG.0063"
  | "IMG.0064"
  | "IMG.0065"
  | "IMG.0066"
  | "IMG.0067"
  | "IMG.0068"
  | "IMG.0069"
  | "IMG.0070"
  | "IMG.0071"
  | "IMG.0072"
  | "IMG.0073"
  | "IMG.0074"
  | "IMG.0075"
  | "IMG.0076"
  | "IMG.0077"
  | "IMG.0079"
  | "IMG.0080"
  | "IMG.0081"
  | "IMG.0083"
  | "IMG.0084"
  | "IMG.0085"
  | "IMG.0086"
  | "IMG.0087"
  | "IMG.0088"
  | "IMG.0089"
  | "IMG.0090"
  | "IMG.0092"
  | "IMG.0094"
  | "IMG.0095"
  | "IMG.0096"
  | "IMG.0097"
  | "IMG.0098"
  | "IMG.0099"
  | "IMG.0100"
  | "IMG.0101"
  | "IMG.0102"
  | "IMG.0103"
  | "IMG.0104"
  | "IMG.0105"
  | "IMG.0106"
  | "IMG.0108"
  | "IMG.0109"
  | "IMG.0110"
  | "IMG.0111"
  | "IMG.0112"
  | "IMG.0113"
  | "IMG.0114"
  | "IMG.0115"
  | "IMG.0116"
  | "IMG.0117"
  | "IMG.0118"
  | "IMG.0119"
  | "IMG.0120"
  | "IMG.0121"
  | "IMG.0122"
  | "IMG.0123"
  | "IMG.0125"
  | "IMG.0126"
  | "IMG.0127"
  | "IMG.0128"
  | "IMG.0130"
  | "IMG.0132"
  | "IMG.0133"
  | "IMG.0134"
  | "IMG.0135"
  | "IMG.0136"
  | "IMG.0137"
  | "IMG.0138"
  | "IMG.0139"
  | "IMG.0140"
  | "IMG.0141"
  | "IMG.0144"
  | "IMG.0145"
  | "IMG.0148"
  | "IMG.0153"
  | "IMG.0154"
  | "IMG.0155"
  | "IMG.0156"
  | "IMG.0160"
  | "IMG.0161"
  | "IMG.0162"
  | "IMG.0163"
  | "IMG.0164"
  | "IMG.0165"
  | "IMG.0166"
  | "IMG.0167"
  | "IMG.0168"
  | "IMG.0169"
  | "IMG.0170"
  | "IMG.0171"
  | "IMG.0172"
  | "IMG.0173"
  | "IMG.0174"
  | "IMG.0175"
  | "IMG.0176"
  | "IMG.0177"
  | "IMG.0178"
  | "IMG.0179"
  | "IMG.0180"
  | "IMG.0181"
  | "IMG.0182"
  | "IMG.0183"
  | "IMG.0184"
  | "IMG.0185"
  | "IMG.0186"
  | "IMG.0187"
  | "IMG.0188"
  | "IMG.0189"
  | "IMG.0190"
  | "IMG.0191"
  | "IMG.0192"
  | "IMG.0193"
  | "IMG.0194"
  | "IMG.0195"
  | "IMG.0196"
  | "IMG.0197"
  | "IMG.0198"
  | "IMG.0212"
  | "IMG.0238"
  | "IMG.0239"
  | "IMG.0241"
  | "IMG.0242"
  | "IMG.1075";

/** Codes that `CopyImageInRegion` is known to return; the service can add others. */
export const CopyImageInRegionErrorCode = {
  /** The request has the wrong form. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0001": "IMG.0001",
  /** The name is longer than 128 characters. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0002": "IMG.0002",
  /** The name has the wrong form. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0003": "IMG.0003",
  /** The description is longer than 1024 characters. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0004": "IMG.0004",
  /** The body is empty. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0007": "IMG.0007",
  /** The name is taken. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0009": "IMG.0009",
  /** The name is missing. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0013": "IMG.0013",
  /** The quota of private images is used up. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0015": "IMG.0015",
  /** The URL has the wrong form. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0017": "IMG.0017",
  /** The job could not be submitted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0018": "IMG.0018",
  /** The type of the image is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0024": "IMG.0024",
  /** The caller may not do this. Status 403. Do not retry: the service would refuse the call again. */
  "IMG.0026": "IMG.0026",
  /** The image of the request does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0027": "IMG.0027",
  /** Project and token do not fit. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0030": "IMG.0030",
  /** The image is not available. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0046": "IMG.0046",
  /** Only the owner may do this. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0047": "IMG.0047",
  /** The description has the wrong form. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0054": "IMG.0054",
  /** Too many tasks at once. Status 400. Retry later: the call was refused for its rate. */
  "IMG.0060": "IMG.0060",
  /** An unknown fault. Status 400. Retry only a repeatable call: this one may have been executed. */
  "IMG.0061": "IMG.0061",
  /** The name is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0062": "IMG.0062",
  /** The token is wrong. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0087": "IMG.0087",
  /** The key does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0095": "IMG.0095",
  /** The key is that of the source image. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0096": "IMG.0096",
  /** The account may not use the key service yet. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0100": "IMG.0100",
  /** The key of the source image does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0101": "IMG.0101",
  /** Images of bare metal servers cannot be encrypted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0118": "IMG.0118",
  /** An image of a whole server cannot be copied. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0130": "IMG.0130",
  /** The image does not exist. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0144": "IMG.0144",
  /** The enterprise project service was not reached. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0154": "IMG.0154",
  /** The enterprise project could not be checked. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0155": "IMG.0155",
  /** The image could not be put into the enterprise project. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0156": "IMG.0156",
  /** ISO images cannot be copied. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0167": "IMG.0167",
  /** Too many calls to the key service. Status 400. Retry later: the call was refused for its rate. */
  "IMG.0187": "IMG.0187",
  /** The shared image was not accepted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0196": "IMG.0196",
  /** The shared image is encrypted. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0197": "IMG.0197",
  /** The account has to be verified. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0238": "IMG.0238",
  /** The balance is too low. Status 400. Do not retry: the service would refuse the call again. */
  "IMG.0239": "IMG.0239",
} as const;
/** Codes that `CopyImageInRegion` is known to return; the service can add others. */
export type CopyImageInRegionErrorCode =
  | "IMG.0001"
  | "IMG.0002"
  | "IMG.0003"
  | "IMG.0004"
  | "IMG.0007"
  | "IMG.0009"
  | "IMG.0013"
  | "IMG.0015"
  | "IMG.0017"
  | "IMG.0018"
  | "IMG.0024"
  | "IMG.0026"
  | "IMG.0027"
  | "IMG.0030"
  | "IMG.0046"
  | "IMG.0047"
  | "IMG.0054"
  | "IMG.0060"
  | "IMG.0061"
  | "IMG.0062"
  | "IMG.0087"
  | "IMG.0095"
  | "IMG.0096"
  | "IMG.0100"
  | "IMG.0101"
  | "IMG.0118"
  | "IMG.0130"
  | "IMG.0144"
  | "IMG.0154"
  | "IMG.0155"
  | "IMG.0156"
  | "IMG.0167"
  | "IMG.0187"
  | "IMG.0196"
  | "IMG.0197"
  | "IMG.0238"
  | "IMG.0239"
  | HuaweiImsErrorCode;

/** Codes that `CopyImageCrossRegion` is known to return; the service can add others. */
export type CopyImageCrossRegionErrorCode =
  | HuaweiImsErrorCode;

/** Codes that `ShowJobProgress` is known to return; the service can add others. */
export type ShowJobProgressErrorCode =
  | HuaweiImsErrorCode;

/** Codes that `ShowJob` is known to return; the service can add others. */
export type ShowJobErrorCode =
  | HuaweiImsErrorCode;

/** Codes that `ListImages` is known to return; the service can add others. */
export type ListImagesErrorCode =
  | HuaweiImsErrorCode;
