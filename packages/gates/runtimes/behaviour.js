// The behaviour of the clients as any runtime shows it: a plain module that only needs `fetch`, timers and JSON.

const keys = { accessKeyId: "testid", accessKeySecret: "testsecret-alibaba" };
const copy = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const image = { image_id: "图/像 ?#%2F", name: "b" };

/**
 * Checks every behaviour against a test server; `expected` says where a runtime differs by its nature.
 * Returns a list of `{ name, ok, detail }`.
 */
export async function checkBehaviour(packages, { serverUrl, refusedUrls, vectors, expected }, transport) {
  const context = createContext(packages, serverUrl, transport);
  const results = [];
  for (const [name, check] of checks) {
    try {
      await check({ ...context, refusedUrls, vectors, expected });
      results.push({ name, ok: true, detail: "" });
    } catch (error) {
      results.push({ name, ok: false, detail: String(error?.stack ?? error) });
    }
  }
  return results;
}

function createContext(
  { createSender, createMiddlewareSender, alibabaRpc, huaweiRest, ens, ims, ...rest },
  serverUrl,
  transport,
) {
  let number = 0;
  // A path of its own for each script of answers, under which the server keeps what it was sent.
  const begin = (script) => `${script}.${++number}`;
  const options = (path, credentials) => ({
    endpoint: `${serverUrl}/${path}`,
    credentials,
    sleep: async () => {},
    ...transport,
  });
  return {
    ...rest,
    alibabaRpc,
    huaweiRest,
    begin,
    onAlibaba: (path, more) => createSender(alibabaRpc, ens, { ...options(path, keys), ...more }),
    onHuawei: (path, more) => createSender(huaweiRest, ims, { ...options(path, { token: "t" }), ...more }),
    withMiddleware: (path, each) => createMiddlewareSender(alibabaRpc, ens, options(path, keys), [each]),
    readJournal: async (path) => (await fetch(`${serverUrl}/journal/${path}`)).json(),
    // Answers as soon as the server has read a request under the path.
    waitForArrival: (path) => fetch(`${serverUrl}/arrival/${path}`),
  };
}

function equal(actual, wanted) {
  const [a, b] = [actual, wanted].map((value) => JSON.stringify(value));
  if (a !== b) throw new Error(`is ${a}, should be ${b}`);
}

// What a call came to, in few words.
async function conclude(sending) {
  try {
    const { data, error } = await sending;
    return error ? `error ${error.status} ${error.code}` : `data ${Object.keys(data).join()}`;
  } catch (failure) {
    return failure?.name === "OutcomeUnknown" ? `unknown: ${failure.cause?.name}` : "failure";
  }
}

async function checkAnswer({ begin, onAlibaba, readJournal, copySnapshot }, script, wanted) {
  const path = begin(script);
  equal(await conclude(onAlibaba(path)(copySnapshot, copy)), wanted);
  return readJournal(path);
}

// A read is repeated until the attempts are spent, a copy is not: nobody knows whether it was executed.
async function checkLost(context, script, read, more) {
  const { begin, onAlibaba, readJournal, copySnapshot, describeSnapshots, expected } = context;
  const path = begin(script);
  const send = onAlibaba(path, more);
  const outcome = await conclude(send(copySnapshot, copy));
  if (!outcome.startsWith("unknown: ")) throw new Error(`a copy ended with ${outcome}`);
  equal(countAttempts(await readJournal(path), expected), 1);
  equal(await conclude(send(describeSnapshots, { EnsRegionId: "r" })), read);
  equal(countAttempts(await readJournal(path), expected), 4);
}

// Every attempt has a nonce of its own: a second request with the same one was sent by the runtime.
function countAttempts(journal, { resends }) {
  const attempts = new Set(journal.map(({ headers }) => headers["x-acs-signature-nonce"])).size;
  if (!resends) equal(journal.length, attempts);
  return attempts;
}

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

const checks = Object.entries({
  "ACS3 signs as the vectors say": checkSigning("alibabaRpc", ["copy-snapshot-pinned"]),

  "SDK-HMAC signs as the vectors say": checkSigning("huaweiRest", ["vpc-list-published"]),

  "a call arrives once, complete and signed": async (context) => {
    const journal = await checkAnswer(context, "answer", "data RequestId,InstanceIds");
    const [{ method, url, headers, body }] = journal;
    const query = new URL(url, "http://server").searchParams;
    equal([journal.length, method, query.get("DestinationRegionIds"), body], [1, "POST", '["cn-hangzhou-26"]', ""]);
    equal([headers["x-acs-action"], headers["content-length"]], ["CopySnapshot", "0"]);
    if (!/^ACS3-HMAC-SHA256 .*Signature=[\da-f]{64}$/.test(headers.authorization)) throw new Error("is not signed");
  },

  "a path value stays one segment, whatever it holds": async ({ begin, onHuawei, readJournal, copyImage }) => {
    const path = begin("answer-huawei");
    equal(await conclude(onHuawei(path)(copyImage, image)), "data job_id");
    const [{ url, body }] = await readJournal(path);
    equal(url, `/${path}/v1/cloudimages/%E5%9B%BE%2F%E5%83%8F%20%3F%23%252F/copy`);
    equal(body, '{"name":"b"}');
  },

  "middleware sees the call before it is signed": async ({ begin, readJournal, withMiddleware, copySnapshot }) => {
    const path = begin("answer");
    const send = withMiddleware(path, { onRequest: ({ request }) => request.headers.set("x-acs-seen", "yes") });
    equal(await conclude(send(copySnapshot, copy)), "data RequestId,InstanceIds");
    const [{ headers }] = await readJournal(path);
    equal([headers["x-acs-seen"], headers.authorization.includes("x-acs-seen")], ["yes", true]);
  },

  "JSON, XML, nested, flat, HTML and empty errors are read": async (context) => {
    await checkAnswer(context, "error-json", "error 404 InvalidSnapshotId.NotFound");
    await checkAnswer(context, "error-xml", "error 404 InvalidSnapshotId.NotFound");
    await checkAnswer(context, "error-html", "error 403 undefined");
    await checkAnswer(context, "error-empty", "error 403 undefined");
    const { begin, onHuawei, copyImage } = context;
    for (const [script, code] of Object.entries({ "error-nested": "IMG.0144", "error-flat": "APIGW.0301" }))
      equal(await conclude(onHuawei(begin(script))(copyImage, image)), `error 400 ${code}`);
  },

  "an error repeats no secret": async ({ begin, onAlibaba, copySnapshot }) => {
    const { error } = await onAlibaba(begin("echo"))(copySnapshot, copy);
    equal(
      [error.code, JSON.stringify([error, error.message, error.stack]).includes(keys.accessKeySecret)],
      ["SignatureDoesNotMatch", false],
    );
  },

  "hostile answers harm nothing": async (context) => {
    await checkAnswer(context, "hostile-proto", "data __proto__,constructor,RequestId");
    equal({}.polluted, undefined);
    await checkAnswer(context, "hostile-deep", "error 400 Deep");
    await checkAnswer(context, "hostile-huge", "error 400 Huge");
    await checkAnswer(context, "hostile-type", "data RequestId,InstanceIds");
  },

  "a large integer keeps every digit": async ({ begin, onAlibaba, copySnapshot }) => {
    const { data } = await onAlibaba(begin("large"))(copySnapshot, copy);
    equal(data.RequestId, "12345678901234567890");
  },

  "throttling is waited for and repeated, each time with a signature of its own": async (context) => {
    const { begin, onAlibaba, readJournal, copySnapshot } = context;
    const path = begin("throttle-twice");
    const pauses = [];
    const send = onAlibaba(path, { sleep: async (milliseconds) => pauses.push(milliseconds) });
    equal(await conclude(send(copySnapshot, copy)), "data RequestId,InstanceIds");
    const journal = await readJournal(path);
    equal([journal.length, countAttempts(journal, context.expected), pauses[0]], [3, 3, 700]);
  },

  "a request that is too old is signed again": async (context) => {
    equal((await checkAnswer(context, "expired-once", "data RequestId,InstanceIds")).length, 2);
  },

  "a nonce that was used before leaves the outcome unknown": async (context) => {
    equal((await checkAnswer(context, "nonce-used", "unknown: ApiError")).length, 1);
  },

  "a refused connection or certificate is known as unsent where the runtime tells": async (context) => {
    const { refusedUrls, onAlibaba, copySnapshot, expected } = context;
    for (const endpoint of refusedUrls) {
      let attempts = 0;
      const hooks = { attemptStart: () => attempts++ };
      const outcome = await conclude(onAlibaba("", { endpoint, hooks })(copySnapshot, copy));
      const told = expected.tellsUnsent ? ["failure", 3] : ["unknown", 1];
      equal([outcome.replace(/:.*/, ""), attempts], told);
    }
  },

  "a connection that breaks before the answer": (context) => checkLost(context, "reset", "failure"),

  "a kept connection that breaks: the runtime sends again by itself, or not": async (context) => {
    const { begin, onAlibaba, readJournal, copySnapshot, expected } = context;
    const path = begin("reset-second");
    const send = onAlibaba(path);
    // One after the other, so that the second finds the connection of the first.
    equal(await conclude(send(copySnapshot, copy)), "data RequestId,InstanceIds");
    const outcome = await conclude(send(copySnapshot, copy));
    const journal = await readJournal(path);
    equal(
      [outcome.replace(/:.*/, ""), journal.length, countAttempts(journal, expected)],
      expected.resends ? ["data RequestId,InstanceIds", 3, 2] : ["unknown", 2, 2],
    );
  },

  "an answer that breaks off": (context) => checkLost(context, "truncated", "failure"),

  "an answer in chunks that breaks off": (context) => checkLost(context, "truncated-chunks", "failure"),

  "JSON that ends too early": (context) => checkLost(context, "cut-json", "error 200 undefined"),

  "HTML of a gateway that lost the reply": (context) => checkLost(context, "bad-gateway", "error 502 undefined"),

  "a success without a body": (context) => checkLost(context, "empty", "error 200 undefined"),

  "no answer in time": (context) => checkLost(context, "hang", "failure", { timeout: 150 }),

  "an answer whose body does not end in time": (context) =>
    checkLost(context, "hang-body", "failure", { timeout: 150 }),

  "an abort leaves the outcome of a copy unknown, and rejects a read with its reason": async (context) => {
    const { begin, onAlibaba, waitForArrival, copySnapshot, describeSnapshots } = context;
    for (const [operation, input, wanted] of [
      [copySnapshot, copy, "unknown: Enough"],
      [describeSnapshots, { EnsRegionId: "r" }, "Enough"],
    ]) {
      const path = begin("hang");
      const controller = new AbortController();
      const reason = Object.assign(new Error("enough"), { name: "Enough" });
      const sending = onAlibaba(path)(operation, input, { signal: controller.signal });
      const arrival = waitForArrival(path).then(() => controller.abort(reason));
      const ended = await sending.catch((failure) => failure);
      await arrival;
      equal(ended.cause ? `unknown: ${ended.cause.name}` : ended.name, wanted);
    }
  },

  "a redirect is not followed": async ({ expected, ...context }) => {
    const wanted = expected.hidesRedirects ? "unknown: ApiError" : "error 307 undefined";
    const journal = await checkAnswer(context, "redirect", wanted);
    equal([journal.length, (await context.readJournal("target")).length], [1, 0]);
  },
});
