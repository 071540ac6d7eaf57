import { requireName } from "../request/index.ts";
import { type Finding, findCode } from "../verify/index.ts";
import { checkAuthentication } from "./authentication.ts";
import { accepted, compareRefusal, compareResponse, compareSuccess, refused, toFinding } from "./compare.ts";
import { type CheckData, checkData, skeletonOf } from "./data.ts";
import { changeField } from "./field.ts";
import { type CheckedOperation, type DocumentedCase, readCheckedOperation } from "./operation.ts";
import { type Place, places, type RequestValues } from "./request.ts";
import { type Ask, createAsk, type ServiceOptions, type ServiceResponse } from "./service.ts";
import { listVariants, unknownName, type Variant } from "./variants.ts";

/** What a service is checked by. */
export interface CheckOptions extends ServiceOptions {
  /** Per-operation documents of one API by operation. */
  readonly operations: Readonly<Record<string, object>>;
  readonly data?: CheckData;
  /** Operations that may be called although they change something. */
  readonly allowedWrites?: readonly string[];
}

/** The verdict on one documented case. */
export interface CaseVerdict {
  readonly operation: string;
  readonly case: string;
  readonly verdict: "conforms" | "does not" | "cannot tell";
  readonly reason?: string;
}

/** What a check found out. */
export interface CheckReport {
  readonly verdicts: readonly CaseVerdict[];
  readonly findings: readonly Finding[];
}

interface Run {
  readonly operation: CheckedOperation;
  readonly ask: Ask;
  readonly data: CheckData;
  readonly findings: Finding[];
  readonly verdicts: CaseVerdict[];
}

/** The documented requests of an API, as the data of a check. */
export function createCheckData(operations: CheckOptions["operations"]): CheckData {
  return skeletonOf(Object.values(operations).map(readCheckedOperation));
}

/**
 * Checks a service: authentication, documented cases, and requests on both sides of each limit. Only operations whose document says that
 * a second execution does no harm are called, and those that `allowedWrites` names. Rejects with a TypeError, one line with its fix, for
 * unusable options and for a service that does not respond.
 */
export async function checkService({ data = {}, allowedWrites = [], ...options }: CheckOptions): Promise<CheckReport> {
  const ask = createAsk(options);
  const operations = Object.values(options.operations).map(readCheckedOperation);
  checkData(data, operations);
  for (const name of allowedWrites) requireName("operation", name, options.operations);
  const [findings, verdicts]: [Finding[], CaseVerdict[]] = [[], []];
  const mayCall = ({ isRepeatable, contract }: CheckedOperation) =>
    isRepeatable || allowedWrites.includes(contract.operationId);
  await probe(ask, operations.filter(mayCall)[0], options.url);
  for (const operation of operations) {
    const run = { operation, ask, data, findings, verdicts };
    if (mayCall(operation)) await checkOperation(run);
    else for (const { name } of operation.cases) tell(run, name, "cannot tell", askToAllow(operation));
  }
  return { verdicts, findings: keepSmallest(findings) };
}

// The same finding of other cases would say nothing more.
function keepSmallest(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.operation, finding.place, finding.rule, finding.message]);
    const other = kept.get(key);
    if (!other || sizeOf(finding.input) < sizeOf(other.input)) kept.set(key, finding);
  }
  return [...kept.values()];
}

const askToAllow = ({ contract: { operationId } }: CheckedOperation) =>
  `it changes something; call it with --allow-writes ${operationId}`;

// Another kind of server is told from one that breaks the contract.
async function probe(ask: Ask, operation: CheckedOperation | undefined, url: string): Promise<void> {
  const request = operation?.cases[0]?.request;
  if (!operation || !request) throw new TypeError("no operation may be called. Fix: add --allow-writes OPERATION");
  const response = await ask(operation, request, operation.isRepeatable ? "valid" : "none");
  const { isJson, status, body } = response;
  // What is said of a request without a signature is checked later.
  const isRefused = !operation.isRepeatable && (status === 401 || status === 403);
  const isKnown = isRefused || operation.isSuccess(status, body) || findCode(body) !== undefined;
  if (isJson && (isKnown || compareResponse(operation, response).length === 0)) return;
  const what = isJson ? "none of the contract's errors" : "no JSON";
  throw new TypeError(`${url} responds with ${status} and ${what}. Fix: give the URL of a service of this API`);
}

async function checkOperation(run: Run): Promise<void> {
  const { operation, ask } = run;
  const [first] = operation.cases;
  if (!first) return;
  const authentication = operation.isAnonymous ? [] : await checkAuthentication(operation, ask, requestOf(run, first));
  run.findings.push(...authentication);
  let base: RequestValues | undefined;
  for (const example of operation.cases) {
    const request = requestOf(run, example);
    if ((await checkCase(run, example, request)) && (!base || sizeOf(request) < sizeOf(base))) base = request;
  }
  if (base) await checkLimits(run, base);
}

const requestOf = ({ data, operation }: Run, { name, request }: DocumentedCase): RequestValues =>
  data[operation.contract.operationId]?.[name] ?? request;

const sizeOf = (values: unknown) => JSON.stringify(values).length;

// Whether the case had its documented success.
async function checkCase(run: Run, example: DocumentedCase, values: RequestValues): Promise<boolean> {
  const { operation, ask, data, findings } = run;
  const response = await ask(operation, values);
  const { status, body } = response;
  const isSuccess = operation.isSuccess(status, body);
  const given = data[operation.contract.operationId]?.[example.name] !== undefined;
  const compare = (values: RequestValues, seen: ServiceResponse) => [
    ...compareResponse(operation, seen),
    ...(isSuccess ? compareSuccess(operation, values, example.response.body, seen) : []),
  ];
  const found = compare(values, response);
  const code = findCode(body);
  const isThrottled = operation.isThrottled(status, code);
  if (given && !isSuccess && !isThrottled)
    found.push(refused(`response ${status}`, `the given request is refused with ${code ?? status}`));
  for (const one of found) {
    const shows = (less: RequestValues, seen: ServiceResponse) =>
      compare(less, seen).some(({ place, rule }) => place === one.place && rule === one.rule);
    const least = operation.isRepeatable ? await shrink(run, values, shows) : values;
    findings.push(toFinding(operation, one, least, `case ${example.name}`));
  }
  if (found.some(({ level }) => level === "violation")) tell(run, example.name, "does not");
  else if (isSuccess) tell(run, example.name, "conforms");
  else if (isThrottled) tell(run, example.name, "cannot tell", "too many requests; lower --rate");
  else tell(run, example.name, "cannot tell", `${status} ${code ?? ""}; give ids that the service knows with --data`);
  return isSuccess;
}

// Leaves out one field after the other, as long as the response shows the same.
async function shrink(
  { operation, ask }: Run,
  values: RequestValues,
  shows: (values: RequestValues, response: ServiceResponse) => boolean,
): Promise<RequestValues> {
  let least = values;
  for (const place of places.filter((one): one is Place => one !== "path"))
    for (const name of Object.keys((values[place] ?? {}) as object)) {
      const less = changeField(least, { place, path: [name] }, undefined);
      if (shows(less, await ask(operation, less))) least = less;
    }
  return least;
}

async function checkLimits({ operation, ask, findings }: Run, base: RequestValues): Promise<void> {
  // What is refused for this field outside its limits; the same inside means that the line is elsewhere.
  const refusals = new Set<string>();
  const variants = listVariants(operation, base);
  const outside = variants.filter(({ violation }) => violation !== undefined);
  // A request that is valid would be executed.
  const inside = operation.isRepeatable ? variants.filter(({ violation }) => violation === undefined) : [];
  for (const variant of [...outside, ...inside]) {
    const { values, what } = variant;
    const response = await ask(operation, values);
    const { status, body } = response;
    const code = findCode(body);
    if (operation.isThrottled(status, code)) continue;
    const key = `${what.split(" ", 2).join(" ")} ${status} ${code}`;
    const found = compareVariant(operation, variant, response, refusals.has(key));
    findings.push(...found.map((one) => toFinding(operation, one, values, what)));
    // What is not there says nothing about limits.
    const isOutside = variant.violation && variant.violation.keyword !== unknownName;
    if (isOutside && !operation.isSuccess(status, body)) refusals.add(key);
  }
}

function compareVariant(operation: CheckedOperation, variant: Variant, response: ServiceResponse, isKnown: boolean) {
  const { what, violation, expected } = variant;
  const isTaken = operation.isSuccess(response.status, response.body);
  if (!violation) {
    const violated = compareResponse(operation, response);
    return !isTaken && isKnown ? [...violated, refused(`request ${what}`, `${what} is refused`)] : violated;
  }
  if (!isTaken) return compareRefusal(operation, expected, response);
  const place = `request ${violation.in} ${violation.name}`.trim();
  return [accepted(place, violation.keyword, `${violation.rule}, but ${what} is accepted`)];
}

function tell(run: Run, name: string, verdict: CaseVerdict["verdict"], reason?: string): void {
  const { operationId: operation } = run.operation.contract;
  run.verdicts.push({ operation, case: name, verdict, ...(reason !== undefined && { reason }) });
}
