import { suggestName } from "@facsimile/checks";
import type { Api } from "@facsimile/mock";
import { Failure } from "./failure.ts";
import { manifest } from "./manifest.ts";

/** Every API whose spec package this package depends on, or of those only the named. Throws a Failure for an unknown name. */
export async function findApis(ids: readonly string[] = []): Promise<Api[]> {
  const packages = Object.keys(manifest.dependencies).filter((name) => name.startsWith("@facsimile/spec-"));
  const apis = await Promise.all(packages.map(importApi));
  const known = apis.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Failure(`unknown API "${unknown}"`, suggestName(unknown, known));
  return ids.length === 0 ? apis : apis.filter(({ id }) => ids.includes(id));
}

async function importApi(name: string): Promise<Api> {
  const { api }: { api: Api } = await import(name);
  return api;
}
