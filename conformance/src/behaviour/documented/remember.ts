import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";

/** Where a value was read: the names of the members that lead there from the API or the operation. */
interface Reading {
  readonly of: "api" | "operation";
  readonly path: readonly string[];
  readonly value: unknown;
}

interface Memory<Result> {
  readonly readings: readonly Reading[];
  readonly made: Result;
}

// Of these, what matters is which of their members are read.
const containers = new Set(["folder", "contract", "document", "info"]);

/**
 * What follows from the documentation of an operation alone, worked out once for all that read the same values. The first result of an
 * operation is kept, and its last, since most APIs that are tried are the first one with one change.
 */
export function remember<Result>(
  make: (api: ApiUnderTest, operation: OperationUnderTest) => Result,
): (api: ApiUnderTest, operation: OperationUnderTest) => Result {
  const memories = new Map<string, readonly Memory<Result>[]>();
  return (api, operation) => {
    const key = `${api.id} ${operation.operationId}`;
    const known = memories.get(key) ?? [];
    const isSame = ({ of, path, value }: Reading) => valueAt(of === "api" ? api : operation, path) === value;
    const found = known.find(({ readings }) => readings.every(isSame));
    if (found) return found.made;
    const readings: Reading[] = [];
    const record = (of: Reading["of"]) => (path: readonly string[], value: unknown) =>
      readings.push({ of, path, value });
    const made = make(watch(api, record("api")), watch(operation, record("operation")));
    memories.set(key, [...known.slice(0, 1), { readings, made }]);
    return made;
  };
}

function watch<T extends object>(watched: T, record: (path: readonly string[], value: unknown) => void): T {
  const watchAt = (target: object, path: readonly string[]): object =>
    new Proxy(target, {
      get(from, name) {
        const value: unknown = Reflect.get(from, name);
        if (typeof name === "symbol") return value;
        const at = [...path, name];
        if (containers.has(name) && typeof value === "object" && value !== null) return watchAt(value, at);
        record(at, value);
        return value;
      },
    });
  return watchAt(watched, []) as T;
}

function valueAt(from: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], from);
}
