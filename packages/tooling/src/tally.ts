import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TaskSummary } from "./turbo.ts";

/** Checks that passed and failed, with a text for each task that failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

// What vitest's reporter writes.
interface Results {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly numTodoTests?: number;
  readonly testResults?: readonly { readonly assertionResults: readonly TestResult[] }[];
}

interface TestResult {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[];
}

// Tasks that count their own tests; any other is one check.
const suites = new Set(["unit", "conform", "all"]);

/** Counts a run: every test of a suite, every other task as one, and a task without a result as failed. */
export function tallyTasks(root: string, tasks: readonly TaskSummary[]): Tally {
  return sum(tasks.map((task) => tallyTask(root, task)));
}

/** Adds tallies up. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

function tallyTask(root: string, { task, package: name, directory, execution }: TaskSummary): Tally {
  const label = `${name} ${task}`;
  const green = execution?.exitCode === 0;
  if (!suites.has(task)) return green ? one : failedOnce(`${label}: ${execution ? "failed" : "did not run"}`);
  const path = join(root, directory, ".results", `${task}.json`);
  if (!existsSync(path)) return failedOnce(`${label}: left no result`);
  const results = JSON.parse(readFileSync(path, "utf8")) as Results;
  const { numPassedTests: passed = 0, numFailedTests: red = 0, numPendingTests = 0, numTodoTests = 0 } = results;
  // A test that is skipped shows nothing.
  const failed = red + numPendingTests + numTodoTests;
  if (!green && !failed) return failedOnce(`${label}: failed outside its tests`);
  if (!passed && !failed) return failedOnce(`${label}: ran no test`);
  return {
    passed,
    failed,
    failures: failed ? [`${label}: ${failed} failed or skipped${describeTests(results)}`] : [],
  };
}

// Of one task: more would hide what failed in another.
const mostTests = 20;

function describeTests({ testResults = [] }: Results): string {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests
    .filter(({ status }) => status !== "passed")
    .slice(0, mostTests)
    .map(({ fullName, status, failureMessages: [said = status] = [] }) => `\n  ${fullName}: ${said.split("\n")[0]}`)
    .join("");
}

const one: Tally = { passed: 1, failed: 0, failures: [] };

function failedOnce(failure: string): Tally {
  return { passed: 0, failed: 1, failures: [failure] };
}
