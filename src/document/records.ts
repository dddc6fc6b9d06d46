export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Adds a property unless there is one. Defines it, so that a name such as `__proto__` has no special meaning. */
export function addProperty(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (!Object.hasOwn(fields, name))
    Object.defineProperty(fields, name, {value, enumerable: true, configurable: true, writable: true});
}
