import type {Plugin} from 'rollup';
import {languages, sourceLanguage} from '../localization/languages.js';
import {shellWords} from '../localization/words.js';
import {readHelpLines} from './content-files.js';

/**
 * A Rollup plugin: writes `embed.html`, the page to be framed, beside the script that it loads, and one at the address
 * that stays the same for every release.
 */
export function framePage(version: string): Plugin {
  return {
    name: 'frame-page',
    generateBundle() {
      this.emitFile({type: 'asset', fileName: `${version}/embed.html`, source: pageWith('')});
      this.emitFile({type: 'asset', fileName: 'embed.html', source: pageWith(`${version}/`)});
    },
  };
}

/**
 * Its policy holds for redirects too: an address that redirects to another site would show that site's text as one of
 * this site. A policy for scripts would block them in a sandbox, whose pages have no origin of their own.
 *
 * The numbers are its text until the widget comes, and without any script. No word in it has to be escaped.
 */
function pageWith(folder: string): string {
  return `<!doctype html>
<html lang="${sourceLanguage}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="Content-Security-Policy" content="connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'" />
    <title>${languages.map((language) => shellWords[language].helpNow).join(' · ')}</title>
    <script defer src="${folder}embed.js" data-languages="${languages.join(' ')}"></script>
  </head>
  <body>
${languages.map(helpIn).join('\n')}
  </body>
</html>
`;
}

function helpIn(language: (typeof languages)[number]): string {
  const numbers = readHelpLines()
    .filter(({line, region}) => line && region === 'US')
    .map(({label, number, call}) => `<a href="tel:${call}">${label[language]} ${number}</a>`);
  return `    <p lang="${language}">${shellWords[language].helpNow} ${numbers.join(' · ')}</p>`;
}
