import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";

/** What follows from the documentation of an operation alone, worked out once for each page. */
export function remember<Result>(
  make: (api: ApiUnderTest, operation: OperationUnderTest) => Result,
): (api: ApiUnderTest, operation: OperationUnderTest) => Result {
  const known = new WeakMap<object, { readonly protocol: object; readonly version: string; readonly made: Result }>();
  return (api, operation) => {
    const { documented, protocol } = api.folder;
    const page = documented[operation.operationId] ?? operation.contract;
    const { version } = operation.document.info;
    const last = known.get(page);
    if (last && last.protocol === protocol && last.version === version) return last.made;
    const made = make(api, operation);
    known.set(page, { protocol, version, made });
    return made;
  };
}
