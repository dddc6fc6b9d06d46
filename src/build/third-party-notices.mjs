import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import license from 'rollup-plugin-license';
import {allowedLicences} from './allowed-licences.ts';

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
        allow: {test: `(${allowedLicences.join(' OR ')})`, failOnUnlicensed: true, failOnViolation: true},
      },
    }),
    {
      name: 'third-party-notices',
      // Synchronous, so that of builds at the same time the last one writes all of them.
      writeBundle({dir}) {
        const source = [...notices.keys()].sort().map((name) => notices.get(name));
        writeFileSync(join(dir, 'THIRD-PARTY-NOTICES.txt'), source.join('\n\n---\n\n'));
      },
    },
  ];
}
