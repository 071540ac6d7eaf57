import type { CommandText } from "./command-text.ts";

export const mockText: CommandText = {
  name: "mock",
  description: "Serve mocks of cloud APIs, each on its own port.",
  options: [
    { flags: "--api <ID[=PORT]>", description: "serve this API only, on this port or a free one; may be repeated" },
    {
      flags: "--port <PORT>",
      description: "port of the control server, 0 for a free one; it also serves each API by that API's own Host",
      default: "4010",
    },
    {
      flags: "--host <ADDRESS>",
      description: "address to listen on; 0.0.0.0 for all, such as in a container",
      default: "127.0.0.1",
    },
    {
      flags: "--allow-host <NAME>",
      description: "let other machines call the control port by this name; may be repeated",
    },
    {
      flags: "--auth <MODE>",
      description: "verify signatures and tokens, ask only that they are present, or off",
      default: "verify",
    },
    {
      flags: "--key <KEY>",
      description: "also accept this access key: ID:SECRET, ID:SECRET:TOKEN if temporary, or @FILE; may be repeated",
    },
    { flags: "--token <TOKEN>", description: "also accept this X-Auth-Token; may be repeated" },
    { flags: "--clock <ISO>", description: "stop the clock at this time, such as that of a recorded request" },
    { flags: "--scenario <NAME>", description: "how jobs and resources develop, such as success or failure" },
    { flags: "--faults <PLAN>", description: "faults to inject: JSON, or the name of a JSON file" },
    {
      flags: "--origin <ORIGIN>",
      description: "let pages of this origin call, besides those of this machine; may be repeated",
    },
    {
      flags: "--evidence <MODE>",
      description: "allow any response, or only documented ones; the others become 501",
      default: "any",
    },
    {
      flags: "--error-status <ID=STATUS>",
      description: "status of this API's errors, where its sources contradict each other; may be repeated",
    },
    {
      flags: "--isolate <MODE>",
      description: "with key, each access key has its own state, faults and journal; test-* keys are known",
      default: "none",
    },
    { flags: "--stateless", description: "keep no jobs and resources: each call gets its documented example" },
    { flags: "--validate-responses", description: "reject a response that breaks its schema; for tests of specs" },
    { flags: "--journal-limit <COUNT>", description: "how many calls the journal keeps", default: "1000" },
    {
      flags: "--headers-timeout <MILLISECONDS>",
      description: "how long the headers of a request may take",
      default: "30000",
    },
    { flags: "--request-timeout <MILLISECONDS>", description: "how long a whole request may take", default: "60000" },
    { flags: "--json", description: "print the addresses as one line of JSON and nothing else" },
    { flags: "--quiet", description: "print no line per call" },
  ],
  notes: [
    "Exit codes: 0 after SIGINT or SIGTERM, or after npx has ended if npx started it; 2 for an error on the command line.",
  ],
};
