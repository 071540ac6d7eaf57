import { checkResponse, conclude, copy, equal, keys } from "./outcome.js";

const image = { image_id: "图/像 ?#%2F", name: "b" };

function checkSigning(protocolId, cases) {
  return async ({ vectors, ...protocols }) => {
    for (const { name, request, credentials, authorization } of vectors.filter((each) => cases.includes(each.name))) {
      const protocol = protocols[protocolId];
      const { accessKeyId, secret } = credentials;
      const { method, url, body } = request;
      const entries = Object.entries(request.headers).map(([header, value]) => [header.toLowerCase(), value]);
      const headers = Object.fromEntries(entries);
      const date = headers["x-acs-date"] ?? headers["x-sdk-date"];
      const signed = await protocol.sign(
        { method, url: new URL(url), headers, body },
        { accessKeyId, accessKeySecret: secret, secretAccessKey: secret },
        {
          date: new Date(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:")),
          nonce: () => headers["x-acs-signature-nonce"],
        },
      );
      equal([name, signed.headers.authorization], [name, authorization]);
    }
  };
}

/** How responses are read, by name. */
export const responses = {
  "ACS3 signs as the vectors say": checkSigning("alibabaRpc", ["copy-snapshot-pinned"]),

  "SDK-HMAC signs as the vectors say": checkSigning("huaweiRest", ["vpc-list-published"]),

  "a call arrives once, complete and signed": async (context) => {
    const journal = await checkResponse(context, "copied", "data RequestId,AllocationId");
    const [{ method, url, headers, body }] = journal;
    const query = new URL(url, "http://server").searchParams;
    equal([journal.length, method, query.get("DestinationRegionIds"), body], [1, "POST", '["cn-hangzhou-26"]', ""]);
    equal([headers["x-acs-action"], headers["content-length"]], ["CopySnapshot", "0"]);
    if (!/^ACS3-HMAC-SHA256 .*Signature=[\da-f]{64}$/.test(headers.authorization)) throw new Error("is not signed");
  },

  "a compressed response is read": async (context) => {
    for (const coding of ["gzip", "deflate", "br"])
      await checkResponse(context, `copied-${coding}`, "data RequestId,AllocationId");
  },

  "a path value stays one segment, whatever it holds": async ({ begin, onHuawei, readJournal, copyImage }) => {
    const path = begin("copied-huawei");
    equal(await conclude(onHuawei(path)(copyImage, image)), "data job_id");
    const [{ url, body }] = await readJournal(path);
    equal(url, `/${path}/v1/cloudimages/%E5%9B%BE%2F%E5%83%8F%20%3F%23%252F/copy`);
    equal(body, '{"name":"b"}');
  },

  "middleware sees the call before it is signed": async ({ begin, readJournal, withMiddleware, copySnapshot }) => {
    const path = begin("copied");
    const send = withMiddleware(path, { onRequest: ({ request }) => request.headers.set("x-acs-seen", "yes") });
    equal(await conclude(send(copySnapshot, copy)), "data RequestId,AllocationId");
    const [{ headers }] = await readJournal(path);
    equal([headers["x-acs-seen"], headers.authorization.includes("x-acs-seen")], ["yes", true]);
  },

  "JSON, XML, nested, flat, HTML and empty errors are read": async (context) => {
    await checkResponse(context, "error-json", "error 404 InvalidSnapshotId.NotFound");
    await checkResponse(context, "error-xml", "error 404 InvalidSnapshotId.NotFound");
    await checkResponse(context, "error-html", "error 403 undefined");
    await checkResponse(context, "error-empty", "error 403 undefined");
    const { begin, onHuawei, copyImage } = context;
    for (const [script, code] of Object.entries({ "error-nested": "IMG.0144", "error-flat": "APIGW.0301" }))
      equal(await conclude(onHuawei(begin(script))(copyImage, image)), `error 400 ${code}`);
  },

  "an error repeats no secret": async ({ begin, onAlibaba, copySnapshot }) => {
    const { error } = await onAlibaba(begin("echo"))(copySnapshot, copy);
    equal(
      [error.code, JSON.stringify([error, error.body, error.message, error.stack]).includes(keys.accessKeySecret)],
      ["SignatureDoesNotMatch", false],
    );
  },

  "hostile responses harm nothing": async (context) => {
    await checkResponse(context, "hostile-proto", "data __proto__,constructor,RequestId,AllocationId");
    equal({}.polluted, undefined);
    await checkResponse(context, "hostile-deep", "error 400 Deep");
    await checkResponse(context, "hostile-huge", "error 400 Huge");
    await checkResponse(context, "hostile-type", "data RequestId,AllocationId");
  },

  "a large integer keeps every digit": async ({ begin, onAlibaba, copySnapshot }) => {
    const { data } = await onAlibaba(begin("large"))(copySnapshot, copy);
    equal(data.RequestId, "12345678901234567890");
  },
};
