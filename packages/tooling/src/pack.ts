import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, root, run } from "./tree.ts";

/** A package that is published, and the tarball that npm makes of it. */
export interface Packed {
  readonly name: string;
  readonly folder: string;
  readonly tarball: string;
}

/** Packs every package that is not private, or those of them that are wanted. */
export function packAll(isWanted: (name: string) => boolean = () => true): Packed[] {
  const destination = mkdtempSync(join(tmpdir(), "packed-"));
  return listFiles("specs/*/package.json", "packages/**/package.json").flatMap((path) => {
    const { name, private: hidden } = JSON.parse(readFileSync(join(root, path), "utf8")) as {
      name: string;
      private?: boolean;
    };
    if (hidden || !isWanted(name)) return [];
    const folder = path.replace("/package.json", "");
    const { status, output } = run(join(root, folder), "npm", ["pack", "--silent", "--pack-destination", destination]);
    if (status !== 0) throw new Error(output);
    const [file = ""] = output.trim().split("\n").slice(-1);
    return [{ name, folder, tarball: join(destination, file) }];
  });
}
