type Present<T> = {[K in keyof T]: Exclude<T[K], undefined>};

/** The same fields without those that say nothing. */
export function dropUndefined<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Present<T>;
}
