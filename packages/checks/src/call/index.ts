export { type CallableOperation, type Connection, type ConnectOptions, findCallable } from "./callable.ts";
export { checkNames, type FieldText, readInput } from "./input.ts";
