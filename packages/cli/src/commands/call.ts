import type { CommandText } from "./command-text.ts";

/** Where the runtime looks for credentials. */
const variables = [
  "ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_SECURITY_TOKEN",
  "HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_SECURITY_TOKEN, HUAWEICLOUD_SDK_PROJECT_ID, HUAWEICLOUD_SDK_DOMAIN_ID",
];

export const callText: CommandText = {
  name: "call",
  description: "Call one operation: sign the request, send it, and print the data or the error as JSON.",
  arguments: [
    ["[api]", "id of the API"],
    ["[operation]", "name of the operation; with --help its fields are listed"],
    ["[fields...]", "--FIELD VALUE for each field of the input; a list repeats its field or is JSON"],
  ],
  options: [
    { flags: "--endpoint <URL>", description: "base URL of the service; only this machine without --live" },
    { flags: "--live", description: "call a service that is not this machine; without --endpoint the vendor's" },
    { flags: "--region <REGION>", description: "the region that is called" },
    { flags: "--project-id <ID>", description: "the project, in place of that of the environment" },
    { flags: "--input <FILE>", description: "take the input from a file of JSON, or - for standard input; fields win" },
    { flags: "--wait", description: "follow the job that the operation starts until it ends" },
    { flags: "--interval <SECONDS>", description: "time between two polls of --wait (default: that of the contract)" },
    { flags: "--deadline <SECONDS>", description: "how long --wait waits (default: that of the contract)" },
    {
      flags: "--credentials <SOURCE>",
      description: "the key of every mock (default), or that of the environment (default with --live)",
      choices: ["test", "environment"],
    },
    { flags: "-h, --help", description: "print this help, and the fields of the operation if it is named" },
  ],
  notes: [
    "A field that is named like an option, such as region, goes into --input.",
    "Credentials of the environment:",
    ...variables.map((names) => `  ${names}`),
    "Exit codes: 0 for data; 1 if the service refuses the call or the job fails; 2 if the outcome is unknown, no response came, or the command line is wrong.",
  ],
};
