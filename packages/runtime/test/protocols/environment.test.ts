import { afterEach, expect, test, vi } from "vitest";
import { readAlibabaEnvironment, readHuaweiEnvironment } from "../../src/protocols/environment.ts";

const alibaba = { ALIBABA_CLOUD_ACCESS_KEY_ID: "id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s3cr3t" };
const huawei = { HUAWEICLOUD_SDK_AK: "id", HUAWEICLOUD_SDK_SK: "s3cr3t" };

test("the variables of the vendors' SDKs become options of a client", () => {
  expect(readAlibabaEnvironment(alibaba)).toEqual({ credentials: { accessKeyId: "id", accessKeySecret: "s3cr3t" } });
  expect(readAlibabaEnvironment({ ...alibaba, ALIBABA_CLOUD_SECURITY_TOKEN: "t" }).credentials.securityToken).toBe("t");
  expect(readHuaweiEnvironment(huawei)).toEqual({ credentials: { accessKeyId: "id", secretAccessKey: "s3cr3t" } });
  expect(readHuaweiEnvironment({ ...huawei, HUAWEICLOUD_SDK_SECURITY_TOKEN: "t" }).credentials.securityToken).toBe("t");
});

test("a project is taken, or without one the account", () => {
  const domain = { ...huawei, HUAWEICLOUD_SDK_DOMAIN_ID: "d" };
  expect(readHuaweiEnvironment({ ...domain, HUAWEICLOUD_SDK_PROJECT_ID: "p" })).toMatchObject({ projectId: "p" });
  expect(readHuaweiEnvironment({ ...domain, HUAWEICLOUD_SDK_PROJECT_ID: "p" })).not.toHaveProperty("domainId");
  expect(readHuaweiEnvironment({ ...domain, HUAWEICLOUD_SDK_PROJECT_ID: "" })).toMatchObject({ domainId: "d" });
});

test.each([
  [() => readAlibabaEnvironment({ ...alibaba, ALIBABA_CLOUD_ACCESS_KEY_ID: "" }), "ALIBABA_CLOUD_ACCESS_KEY_ID"],
  [() => readAlibabaEnvironment({ ALIBABA_CLOUD_ACCESS_KEY_ID: "AKID" }), "ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
  [() => readHuaweiEnvironment({ HUAWEICLOUD_SDK_SK: "s3cr3t" }), "HUAWEICLOUD_SDK_AK"],
  [() => readHuaweiEnvironment({ ...huawei, HUAWEICLOUD_SDK_SK: undefined }), "HUAWEICLOUD_SDK_SK"],
])("%s: the one that is missing is named, and nothing that is there is shown", (read, name) => {
  const message = `environment: ${name} is missing. Fix: set it, or give the option credentials.`;
  expect(read).toThrow(expect.objectContaining({ name: "InputError", message }));
});

afterEach(() => vi.unstubAllEnvs());

test("without an argument the variables of the process are read", () => {
  for (const [name, value] of Object.entries(alibaba)) vi.stubEnv(name, value);
  expect(readAlibabaEnvironment().credentials.accessKeyId).toBe("id");
});

test("where there is no process, as in a browser, variables are missing", () => {
  vi.stubGlobal("process", undefined);
  const read = () => readHuaweiEnvironment();
  try {
    expect(read).toThrow("HUAWEICLOUD_SDK_AK is missing");
  } finally {
    vi.unstubAllGlobals();
  }
});
