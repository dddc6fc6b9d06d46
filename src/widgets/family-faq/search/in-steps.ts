/**
 * Work that is done in small steps while nothing else happens, or the rest of it at once when its result is needed: an
 * old phone must not wait for all of it at the first letter.
 */
export class InSteps<T> {
  readonly #steps: Iterator<unknown, T>;
  #done: {readonly result: T} | undefined;

  constructor(steps: Iterator<unknown, T>) {
    this.#steps = steps;
  }

  /** Does one step, and tells whether there are more. */
  step(): boolean {
    if (this.#done) return false;
    const {done, value} = this.#steps.next();
    if (done) this.#done = {result: value};
    return !done;
  }

  get result(): T {
    while (this.step());
    return this.#done!.result;
  }
}
