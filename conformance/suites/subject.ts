import { loadSubject } from "../src/subject.ts";

/** The API whose client's folder this run was started in. */
export const subject = await loadSubject(process.env.CLIENT_FOLDER as string);
