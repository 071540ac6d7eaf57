import type { Lookup, NoLookup } from "@facsimile/runtime";
import { settle } from "@facsimile/runtime/waiting";
import { findSuccess } from "../../expected-outcome.ts";
import { clientInput } from "../../wire-request.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { endpoint } from "../mock-under-test.ts";
import { onlyPages } from "./only-page.ts";
import { createSendOf } from "./send.ts";

/** A look-up sends only what the contract allows, and proves nothing without a marker; each call that may not be repeated has one. */
export const lookups: Behaviour = {
  name: "lookups",
  async run(api, operation) {
    const findings = createFindings(operation);
    const { operationId, method, cases, document } = operation;
    const source = `lookups.yaml ${operationId}`;
    const lookup = api.exports[`${method}Lookup`] as Lookup | NoLookup | undefined;
    const { repeatable = false } = api.exports[method] as { readonly repeatable?: true };
    findings.compare({ place: "a look-up", source, seen: lookup !== undefined, expected: !repeatable });
    const example = findSuccess(document, cases);
    if (!lookup || !example) return findings.list();
    const fetch = onlyPages(api, api.createMock({ stateful: false }));
    // Without a region, so that nothing but the look-up tells it.
    const send = createSendOf(api, { endpoint, fetch });
    const settled = await settle(send, lookup, { input: clientInput(example), startedAt: new Date(0) });
    const isGoal = "operation" in lookup && lookup.fulfilled !== undefined && settled.outcome === "fulfilled";
    const seen = isGoal ? "unknown" : settled.outcome;
    findings.compare({ place: "settled without a marker", source, seen, expected: "unknown" });
    return findings.list();
  },
};
