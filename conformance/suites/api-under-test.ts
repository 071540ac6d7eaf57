import { loadApiUnderTest } from "../src/api-under-test.ts";

/** The API whose client's folder this run was started in. */
export const api = await loadApiUnderTest(process.env.CLIENT_FOLDER as string);
