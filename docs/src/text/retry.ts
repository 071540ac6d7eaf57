interface Advice {
  readonly short: string;
  readonly long: string;
}

const refused: Readonly<Record<string, Advice>> = {
  never: { short: "No", long: "The call was refused and would be refused again." },
  throttle: { short: "Yes, later", long: "The call was not executed. Wait, then send it again." },
  reauthenticate: {
    short: "Yes, with another key or token",
    long: "The call was not executed. The same key or token would be refused again.",
  },
  redate: {
    short: "Yes, with the right date",
    long: "The call was not executed. Sign it with the date of the response.",
  },
};

const harmless: Advice = { short: "Yes, later", long: "A second execution does no harm." };
const doubtful: Advice = {
  short: "Not blindly",
  long: "The call may have been executed. Check before you send it again.",
};
const open: Advice = { short: "By status", long: "The status of the response decides." };

/** Whether a call that ended with a code may be sent again. */
export function adviseRetry(retry: string, isRepeatable: boolean): Advice {
  if (retry === "backoff" || retry === "replay") return isRepeatable ? harmless : doubtful;
  return refused[retry] ?? open;
}
