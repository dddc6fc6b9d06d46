import license from 'rollup-plugin-license';

/** Licences that a partner may pass on without asking us. */
const LICENCES = '(MIT OR BSD-2-Clause OR BSD-3-Clause OR ISC OR Apache-2.0 OR 0BSD OR CC0-1.0)';

/**
 * Rollup plugins that write `THIRD-PARTY-NOTICES.txt` into the folder of the output: the licences of the packages
 * inside. Builds into the same folder share the plugins, and the file names the packages of all of them.
 */
export function thirdPartyNotices() {
  const notices = new Map();
  return [
    license({
      thirdParty: {
        output: (packages) => {
          for (const each of packages) notices.set(`${each.name} ${each.version}`, each.text());
        },
        allow: {test: LICENCES, failOnUnlicensed: true, failOnViolation: true},
      },
    }),
    {
      name: 'third-party-notices',
      generateBundle() {
        const source = [...notices.keys()].sort().map((name) => notices.get(name));
        this.emitFile({
          type: 'asset',
          fileName: 'THIRD-PARTY-NOTICES.txt',
          source: source.join('\n\n---\n\n'),
        });
      },
    },
  ];
}
