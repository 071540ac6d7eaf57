import { createHuaweiIamClient } from "@facsimile/huawei-iam";
import { createHuaweiImsClient } from "@facsimile/huawei-ims";
import { createMockFetch } from "@facsimile/mock";
import { createTokenSource } from "@facsimile/runtime/token-source";
import { api as iamApi } from "@facsimile/spec-huawei-iam";
import { api as imsApi } from "@facsimile/spec-huawei-ims";
import { expect, test } from "vitest";

test("clients share a token of the identity service, against mocks that verify it", async () => {
  const sent: string[] = [];
  const mockFetch = createMockFetch({ apis: [iamApi, imsApi] });
  const fetch: typeof globalThis.fetch = (input, init) => {
    sent.push(new URL(new Request(input, init).url).hostname.split(".")[0] as string);
    return mockFetch(input, init);
  };
  const iam = createHuaweiIamClient({ fetch });
  const user = { name: "u", password: "p", domain: { name: "d" } };
  const identity = { methods: ["password" as const], password: { user } };
  const input = { auth: { identity, scope: { project: { name: "cn-north-4" } } } };
  // The token of the documented example ended long ago.
  const clock = () => new Date(0);
  const credentials = createTokenSource(iam.keystoneCreateUserTokenByPassword, input, { clock });
  const options = { region: "cn-north-4", credentials, fetch, clock };
  const copies = await Promise.all(
    [createHuaweiImsClient(options), createHuaweiImsClient(options)].map((ims) =>
      ims.copyImageInRegion({ image_id: "465076de-dc36-4aec-80f5-ef9d8009428f", name: "copy" }),
    ),
  );
  expect(copies.map(({ error, data }) => error ?? typeof data?.job_id)).toEqual(["string", "string"]);
  expect(sent.sort()).toEqual(["iam", "ims", "ims"]);
});
