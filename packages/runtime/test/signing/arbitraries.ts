import fc from "fast-check";

/** Any text that a request can carry, with a leaning towards what encoders get wrong. */
export const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."!'()*~-._ +%&=/?#:@[]{}<>\"\\ä中😀\n\u0000"), maxLength: 20 }),
  fc.string({ minLength: 2000, maxLength: 2100 }),
);

/** A value of a header, as it may stand between colon and line end. */
export const headerValue = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/);

/** A key; signers take any text. */
export const secret = fc.string({ minLength: 1, maxLength: 40 });

/** A key or token that a client takes. */
export const visible = fc.stringMatching(/^[!-~]{1,40}$/);

/** A host with or without a port. */
export const host = fc.constantFrom("ens.aliyuncs.com", "127.0.0.1:8080", "ims.cn-north-4.myhuaweicloud.com");

export const runs = { numRuns: 1000 };

/** For whole requests, which take longer. */
export const fewerRuns = { numRuns: 500 };
