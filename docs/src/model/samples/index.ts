export { inputOf, writeSamples } from "./samples.ts";
