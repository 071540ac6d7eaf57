import { constants } from "node:fs";
import { access, link, mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FlowState, FlowStore } from "./store.ts";

/**
 * Keeps each state in a file of a folder, which is made if it is missing. A state is complete on the disk before its file gets its name, and
 * a crash leaves the state before or the one after. Processes of one machine can share the folder.
 */
export function createFileStore(folder: string): FlowStore {
  // One file a revision: a name that exists cannot be given again, so of two processes only one makes it, and a crash leaves no lock.
  const pathOf = (id: string, revision: number) => join(folder, `${encodeId(id)}.${revision}.json`);
  const listRevisions = async (id: string): Promise<number[]> => {
    const start = `${encodeId(id)}.`;
    const names = (await readdir(folder)).filter((name) => name.startsWith(start));
    return names.flatMap((name) => /^(\d+)\.json$/.exec(name.slice(start.length))?.slice(1).map(Number) ?? []);
  };
  return {
    load: async (id) => {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
      // A file that is gone again has a successor.
      for (;;) {
        const revision = Math.max(...(await listRevisions(id)));
        if (revision < 1) return undefined;
        const text = await readIfThere(pathOf(id, revision));
        if (text !== undefined) return parseState(pathOf(id, revision), text);
      }
    },
    save: async (id, state, previous) => {
      const before = previous?.revision ?? 0;
      const path = pathOf(id, state.revision);
      const draft = join(folder, `${encodeId(id)}.${crypto.randomUUID()}.tmp`);
      await mkdir(folder, { recursive: true });
      try {
        await write(draft, JSON.stringify(state));
        if (!(await isLinked(draft, path))) return false;
      } finally {
        await rm(draft, { force: true });
      }
      await syncFolder(folder);
      const revisions = await listRevisions(id);
      // The name of an old revision is free again.
      const isLast = Math.max(...revisions) === state.revision && (before === 0 || revisions.includes(before));
      const old = isLast ? revisions.filter((revision) => revision < state.revision) : [state.revision];
      for (const revision of old) await rm(pathOf(id, revision), { force: true });
      return isLast;
    },
  };
}

function encodeId(id: string): string {
  return encodeURIComponent(id).replaceAll(".", "%2E").replaceAll("*", "%2A");
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parseState(path: string, text: string): FlowState {
  try {
    return JSON.parse(text) as FlowState;
  } catch (cause) {
    const fix = "restore it from a backup, or find out what was done and remove it";
    throw new Error(`${path} is not valid JSON. Fix: ${fix}.`, { cause });
  }
}

async function write(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function isLinked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

// Windows cannot open a folder, and writes names through.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
