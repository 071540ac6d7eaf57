export { type ApiFolder, listApis, readApiFolder } from "./api.ts";
