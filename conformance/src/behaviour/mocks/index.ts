export { errorStatuses } from "./error-statuses.ts";
export { errorTexts } from "./error-texts.ts";
export { injectedErrors } from "./injected-errors.ts";
export { refusingScenarios, scenarios } from "./scenarios.ts";
