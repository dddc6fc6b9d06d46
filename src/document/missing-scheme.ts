/** Addresses that are no files of a site, though they are written like the name of one. */
const WITHOUT_SCHEME: readonly (readonly [address: RegExp, scheme: string])[] = [
  [/^[^\s/:?#]+@[^\s/:?#]+$/, 'mailto:'],
  [/^\+?[\d(][-\d(). ]{6,}$/, 'tel:'],
  [/^www\.|^(?:[\w-]+\.)+(?:com|org|net|gov|edu|mil|us|ca|mx|es)(?=[/?#]|$)/i, 'https://'],
];

/**
 * The scheme that an author left out: of `cdc.gov/overdose`, `help@example.org`, `207-555-0142`; undefined for an
 * address that has one, or that may be a file.
 */
export function missingScheme(address: string): string | undefined {
  return WITHOUT_SCHEME.find(([pattern]) => pattern.test(address))?.[1];
}
