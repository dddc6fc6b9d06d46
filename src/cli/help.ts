import {dataRules} from '../checks/data-files/data-rules.js';
import {ONLINE_RULE} from '../checks/data-files/settings-file.js';
import {rules} from '../checks/rules/index.js';
import {templateKinds, templateLanguages} from './new-text.js';

export function helpText(): string {
  return `Checks texts for families, starts new ones, writes them into pages, and copies the files that pages load.

  family-widgets check [files or folders]   what is wrong, line by line; by default all of content/, else this folder
      --accept-translation    says of the translations in these files that they follow their originals as they are now
      --online                asks every page that is linked to whether it is still there
      --reporter <name>       pretty (default), json, or github (annotations of a pull request)
      --quiet                 errors only
      --config <file>         settings; by default family-widgets.yaml in the folder or above it
      --rules                 names every rule, and what it asks for

  family-widgets new <kind> <topic>         writes <folder>/<language>/<topic>.md to start from
      --lang <language>       ${languageChoice()}
      --folder <folder>       default: content, also from a folder in it
      kinds: ${templateKinds().join(', ')}

  family-widgets prerender <pages or folders>   writes text and view of each widget into its tag, for readers without script
      -o, --output <path>     a file or a folder for what is written; by default each page itself. - is standard output
                              a page that is named - comes from standard input
      --text-only             writes the text without the view
      --style-folder <address>  links the style sheets in this folder, for a policy that forbids inline ones:
                              /family-widgets/0.1.0
      --json-ld               adds structured data for search engines; a run without it removes them

  family-widgets copy <folder>              puts what a page loads into a folder of a site: ./public/family
      --language <language>   texts and bundle of this language only; may be repeated. By default all
      --no-bundles            without the single files that hold everything in one language
      --html                  with the HTML of each topic, for servers that write it into their pages

      --help, --version

It ends with 1 where there are errors, with 0 where there are none or warnings only, and with 2 where it was called in a
way that it cannot follow.
`;
}

/** `en (default) or es`. */
function languageChoice(): string {
  const [first, ...others] = templateLanguages();
  return [`${first} (default)`, ...others].join(' or ');
}

/** Every rule with its requirement and its severity. */
export function rulesText(): string {
  const all = [
    ...rules,
    ...dataRules,
    {...ONLINE_RULE, about: 'With --online: each page that is linked to is still there.'},
  ];
  const width = Math.max(...all.map(({name}) => name.length));
  return all
    .map(({name, severity, about}) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${about}\n`)
    .join('');
}
