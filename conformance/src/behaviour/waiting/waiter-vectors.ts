import { readVectors } from "../vectors.ts";

type Response = { readonly status: number; readonly body: unknown } | { readonly lost: true };

/** One wait: the responses to its polls, and what is expected of it. */
export interface WaitVector {
  readonly name: string;
  readonly source: string;
  readonly waiter: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly deadline?: number;
  readonly interval?: number;
  readonly responses: readonly Response[];
  /** Of the host, where a wait chooses it. */
  readonly region?: string;
  readonly expected: Readonly<Record<string, unknown>> & { readonly requests?: readonly object[] };
}

type End = "pending" | "success" | "failure";

interface Pagination {
  readonly kind: string;
  readonly items: string;
}

interface WaiterFacts {
  readonly operation: { readonly operationId: string; readonly pagination?: Pagination };
  readonly region?: string;
  readonly state: string;
  readonly states: Readonly<Record<string, End>>;
  readonly delays: Readonly<Record<"initial" | "factor" | "max" | "deadline", number>>;
}

interface WaiterVectors {
  readonly source: { readonly where: string };
  readonly waiters: Readonly<Record<string, WaiterFacts>>;
  readonly cases: readonly Omit<WaitVector, "operation">[];
}

const known = new Map<string, readonly WaitVector[]>();

/** The waits of an API: those of the vectors, and one for each state, for the pauses and for the deadline. */
export function waitVectorsOf(api: string): readonly WaitVector[] {
  const made = known.get(api) ?? listWaitVectors(readVectors<WaiterVectors>("waiters", api));
  known.set(api, made);
  return made;
}

/** The states in which that ends what an operation shows; empty where no waiter polls it. */
export function endsOf(api: string, operationId: string): Partial<Readonly<Record<End, string>>> {
  const { waiters } = readVectors<WaiterVectors>("waiters", api);
  const { states = {} } = Object.values(waiters).find((one) => one.operation.operationId === operationId) ?? {};
  return Object.fromEntries(Object.entries(states).map(([state, end]) => [end, state]));
}

function listWaitVectors({ waiters, cases, source }: WaiterVectors): WaitVector[] {
  return Object.entries(waiters).flatMap(([name, facts]) => {
    const own = cases.filter(({ waiter }) => waiter === name);
    const operation = facts.operation.operationId;
    const given = own.map((one): WaitVector => {
      const { [facts.region?.slice(1) ?? ""]: region } = one.input;
      const isChosen = typeof region === "string";
      const expected = { ...one.expected, ...(isChosen && { isInRegion: true }) };
      return { ...one, operation, expected, ...(isChosen && { region }) };
    });
    const first = given.find(({ expected, input }) => expected.end === "success" && isOfOne(input));
    return first ? [...given, ...stateVectors(facts, first, source.where)] : given;
  });
}

// Then every poll is one request for each page.
function isOfOne(input: WaitVector["input"]): boolean {
  return Object.values(input).every((value) => !Array.isArray(value) || value.length === 1);
}

/** A wait through every pending state to each end, one that pauses as long as it may, and one up to the deadline. */
function stateVectors(
  { operation, state, states, delays }: WaiterFacts,
  like: WaitVector,
  source: string,
): WaitVector[] {
  const { pagination } = operation;
  const named = (end: End) => Object.keys(states).filter((one) => states[one] === end);
  const last = like.responses.findLast((one) => "body" in one && hasState(one.body, pagination?.items, state));
  const body = last && "body" in last ? last.body : {};
  // Behind the last item there is an empty page.
  const end = pagination?.kind === "marker" ? [{ status: 200, body: putAt(body, pagination.items, []) }] : [];
  const show = (value: string) => [{ status: 200, body: withState(body, pagination?.items, state, value) }, ...end];
  const vector = (
    name: string,
    shown: readonly string[],
    expected: WaitVector["expected"],
    options = {},
  ): WaitVector => {
    const { deadline: _deadline, ...rest } = like;
    return { ...rest, ...options, name, source, responses: shown.flatMap(show), expected };
  };
  const [pending = "", ...others] = named("pending");
  const [success = ""] = named("success");
  const pauses = pausesUpTo(delays);
  return [
    ...[...named("success"), ...named("failure")].map((one) =>
      vector(`the state ${one}`, [pending, ...others, pending, one], { end: states[one] }),
    ),
    vector("a long wait", [...pauses.map(() => pending), success], { end: "success", pauses }),
    vector(
      "the deadline",
      [pending, pending, pending],
      { end: "deadline", elapsed: delays.deadline },
      { interval: delays.deadline - 1 },
    ),
  ];
}

// Up to the second pause that does not grow.
function pausesUpTo({ initial, factor, max }: WaiterFacts["delays"]): number[] {
  const growing = [];
  for (let pause = initial; pause < max; pause *= factor) growing.push(pause);
  return [...growing, max, max];
}

function hasState(body: unknown, items: string | undefined, state: string): boolean {
  const [item] = items === undefined ? [body] : ((readAt(body, items) ?? []) as unknown[]);
  return readAt(item, state) !== undefined;
}

function withState(body: unknown, items: string | undefined, state: string, value: string): unknown {
  if (items === undefined) return putAt(body, state, likeBefore(readAt(body, state), value));
  const all = (readAt(body, items) as unknown[]).map((item) =>
    putAt(item, state, likeBefore(readAt(item, state), value)),
  );
  return putAt(body, items, all);
}

// Some services write their states as numbers.
function likeBefore(before: unknown, value: string): unknown {
  return typeof before === "number" ? Number(value) : value;
}

function readAt(value: unknown, pointer: string): unknown {
  const [, ...steps] = pointer.split("/");
  return steps.reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>> | undefined)?.[step], value);
}

function putAt(tree: unknown, pointer: string, value: unknown): unknown {
  const [, step = "", ...rest] = pointer.split("/");
  const own = (tree ?? {}) as Readonly<Record<string, unknown>>;
  return { ...own, [step]: rest.length === 0 ? value : putAt(own[step], `/${rest.join("/")}`, value) };
}
