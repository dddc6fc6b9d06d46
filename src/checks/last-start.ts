/**
 * Binary search for the last item that starts at an offset or before it.
 *
 * @param startOf - the start of the item at an index from 0, in ascending order
 * @returns -1 if all items start later
 */
export function lastStart(count: number, startOf: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
