export { createState, type State, type StateResult } from "./state.ts";
