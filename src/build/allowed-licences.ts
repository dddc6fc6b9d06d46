/** SPDX identifiers of the licences that a partner may pass on without asking us. */
export const allowedLicences: readonly string[] = [
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
];
