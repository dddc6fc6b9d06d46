type Present<T> = {[K in keyof T]: Exclude<T[K], undefined>};

/** The same fields without the undefined ones. */
export function dropUndefined<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Present<T>;
}
