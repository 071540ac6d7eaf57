// Loaded at the first failure, as `#failure`; what is loaded at once imports types from here, and no more. It shares nothing with that,
// so that no bundler puts them together.
export type { RetryOptions } from "./backoff.ts";
export { createDescription, type Description, type FoundError, type VisibleResponse } from "./description.ts";
export { prepareRetry } from "./prepare-retry.ts";
export { chooseRemedy, type Signature, type Signing } from "./remedy.ts";
