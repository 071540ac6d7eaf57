import { expect, test } from "vitest";
import { type Api, chooseBaseUrl } from "../../src/index.ts";

const api: Api = {
  id: "vendor-product",
  servers: [
    { url: "https://central.example.com", regions: ["east-1"] },
    { url: "https://product.{region}.example.com" },
  ],
};
const fixed: Api = { id: "vendor-global", servers: [{ url: "https://global.example.com/" }] };
const regional: Api = { id: "vendor-regional", servers: [{ url: "https://product.{region}.example.com" }] };
const special: Api = {
  id: "vendor-special",
  servers: [
    { url: "https://product.{region}.example.com" },
    { url: "https://product.west-101.example.eu", regions: ["west-101"] },
  ],
};

test.each([
  [special, { region: "west-101" }, "https://product.west-101.example.eu"],
  [special, { region: "west-1" }, "https://product.west-1.example.com"],
  [special, { region: "west-10" }, "https://product.west-10.example.com"],
  [api, { region: "east-1" }, "https://central.example.com"],
  [api, { region: "west-9" }, "https://product.west-9.example.com"],
  [api, {}, "https://central.example.com"],
  [api, { region: "east-1", endpoint: "http://127.0.0.1:4010/mock/" }, "http://127.0.0.1:4010/mock"],
  [fixed, { region: "east-1" }, "https://global.example.com"],
])("%o with %o is served by %s", (given, options, url) => {
  expect(chooseBaseUrl(given, options)).toBe(url);
});

test.each([regional, special])("without a region to choose by, the error of $id names both options", (given) => {
  expect(() => chooseBaseUrl(given, {})).toThrow(/region.*endpoint/);
});

test.each(["", "East", "a.b", "evil.com/", "a@b", "{region}", "a\n"])("region %j is refused", (region) => {
  expect(() => chooseBaseUrl(regional, { region })).toThrow(/region/);
});

test.each(["", "ens.aliyuncs.com", "ftp://a", "http://user:secret@a", "http://a?b", "http://a#b"])(
  "endpoint %j is refused",
  (endpoint) => {
    expect(() => chooseBaseUrl(fixed, { endpoint })).toThrow(/endpoint must be/);
    expect(() => chooseBaseUrl(fixed, { endpoint })).not.toThrow(/secret/);
  },
);
