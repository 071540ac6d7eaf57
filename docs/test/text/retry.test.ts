import { expect, test } from "vitest";
import { adviseRetry } from "../../src/text/retry.ts";

test.each([
  ["never", false, "No"],
  ["throttle", false, "Yes, later"],
  ["reauthenticate", false, "Yes, with another key or token"],
  ["redate", false, "Yes, with the right date"],
  ["backoff", true, "Yes, later"],
  ["backoff", false, "Not blindly"],
  ["replay", false, "Not blindly"],
  ["something new", false, "By status"],
])("%s of a call whose repetition is harmless: %s", (retry, isRepeatable, short) => {
  expect(adviseRetry(retry, isRepeatable).short).toBe(short);
});
