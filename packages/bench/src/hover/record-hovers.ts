import { writeFileSync } from "node:fs";
import { formatHovers, readHovers } from "./hover.ts";

writeFileSync(new URL("../../../../docs/hover.md", import.meta.url), formatHovers(readHovers()));
