export { readOptions } from "./options.ts";
export { runMock } from "./run-mock.ts";
