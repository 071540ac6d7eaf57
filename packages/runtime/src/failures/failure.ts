// Loaded at the first failure: see load-failure.ts. It shares nothing with what is loaded at once, so that no bundler puts them together.
export { createDescription } from "../observing/description.ts";
export { prepareRetry } from "./prepare-retry.ts";
export { chooseRemedy } from "./remedy.ts";
