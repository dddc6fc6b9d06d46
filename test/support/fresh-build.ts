/**
 * The environment variable by which the runner tells the processes of the Node suite that it has just built `dist/`:
 * tests need not build parts of it once more.
 */
export const FRESH_BUILD_VARIABLE = 'FAMILY_TEST_FRESH_BUILD';
