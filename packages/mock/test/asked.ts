import { createClock, createMock, type MockRequest } from "../src/index.ts";
import { apis, ensCall } from "./requests.ts";
import { now } from "./signed.ts";

export const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
export const temporary = { accessKeyId: "temp", secret: "s", securityToken: "sts-token/+=" };
export const ended = { accessKeyId: "ended", secret: "s", securityToken: "t" };
export const options = {
  apis,
  clock: createClock(now),
  keys: {
    own: "secret",
    temp: { secret: "s", securityToken: "sts-token/+=" },
    ended: { secret: "s", securityToken: "t", expires: now },
  },
  tokens: ["own-token"],
};

/** What a fresh mock says to a request: its status and code, and the text. */
export async function ask(request: MockRequest | Promise<MockRequest>) {
  const { status, body } = await createMock(options).handle(await request);
  const { Code, error_code, Message, error_msg, error } = JSON.parse(body);
  return { status, code: Code ?? error_code ?? error?.code, text: Message ?? error_msg };
}

export async function changed(request: Promise<MockRequest>, headers: Record<string, string>): Promise<MockRequest> {
  const signed = await request;
  return { ...signed, headers: { ...signed.headers, ...headers } };
}

export const copy = { Action: "CopySnapshot", SnapshotId: "sp-1", DestinationRegionIds: '["a"]', Format: "JSON" };
export const ens = ensCall("CopySnapshot");
