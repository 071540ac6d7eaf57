import { expect, test } from "vitest";
import { isSecretName } from "../../src/wire/secret-name.ts";

test.each([
  ...["access_token", "refresh_token", "id_token", "x-access-token", "X-Auth-Token", "X-Subject-Token"],
  ...["SecurityToken", "x-acs-security-token", "BearerToken", "apiKey", "api-key", "private_key", "AccessKeySecret"],
  ...["admin_pass", "adminPass", "password", "passcode", "Authorization", "Proxy-Authorization", "client_secret"],
  ...["Signature", "sign", "X-Amz-Signature", "X-Amz-Credential", "Cookie", "set-cookie", "key", "jwt", "auth"],
  ...["Security%54oken", "SecurityToken (2)", "Access%20Token", "TOKEN", "AccessKeyIdSecret"],
  ...["pwd", "userPwd", "x-hmac", "hmacSha256", "x-csrf", "XSRF-CSRF", "sig", "x-sig", "sk", "pin", "pin_code", "mfa"],
  ...[
    "session",
    "SessionId",
    "PHPSESSIONID",
    "otp",
    "otp_code",
    "x-mfa-otp",
    "userOtp",
    "OTPCode",
    "totp_code",
    "totpCode",
    "TOTP",
  ],
])("%s is the name of a secret", (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each([
  ...["AccessKeyId", "x-acs-accesskey-id", "SignatureMethod", "SignatureVersion", "SignatureNonce", "SignatureType"],
  ...["x-acs-signature-nonce", "SignedHeaders", "NextToken", "next_token", "sort_key", "keyword", "assign_user"],
  ...["name", "image_id", "RegionId", "x-acs-date", "x-sdk-date", "authority", "%", "", "marker", "Timestamp"],
  ...["SessionType", "session_type", "SpotPrice", "spotPriceLimit", "footprint", "bootPath", "DesktopType", "totp"],
  ...["task", "disk_id", "shipping", "Ping", "spin", "skip", "pinned"],
])("%s is not the name of a secret", (name) => {
  expect(isSecretName(name)).toBe(false);
});
