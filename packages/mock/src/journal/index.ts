export {
  createJournal,
  type Executions,
  type Journal,
  type JournalEntry,
  type JournalFilter,
  keptReason,
  type ResponseSummary,
  type Step,
  type Trace,
} from "./journal.ts";
