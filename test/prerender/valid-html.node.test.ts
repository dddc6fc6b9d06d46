/** The markup of prerendered pages, by the rules of HTML and of WCAG that html-validate knows. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {HtmlValidate} from 'html-validate';
import {packageVersion} from '../../src/build/package-version.js';
import {languages} from '../../src/localization/languages.js';
import {prerender, type PrerenderOptions} from '../../src/prerender/prerender.js';
import {widgetTags} from '../../src/text-kinds/widgets.js';
import {sampleOf} from '../support/nightly.js';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // A view cannot know the level of a heading that its page decides at run time.
    'prefer-native-element': ['error', {exclude: ['heading']}],
  },
});

const pageWith = (body: string, language: string) =>
  `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<title>Families</title>\n</head>\n<body>\n<main>\n<h1>Families</h1>\n${body}\n</main>\n</body>\n</html>\n`;

function problemsIn(html: string): string[] {
  const {results} = validator.validateStringSync(html);
  const lines = html.split('\n');
  return results.flatMap(({messages}) =>
    messages.map(({ruleId, message, line, column}) => {
      const code = lines[line - 1]!.slice(Math.max(column - 60, 0), column + 60);
      return `${line}:${column} ${ruleId}: ${message}: ${code}`;
    }),
  );
}

describe('the HTML of a prerendered page', function () {
  this.timeout(60_000);

  it('would not be called valid if it was not', () => {
    for (const wrong of ['<p><div></div></p>', '<i id="a"></i><i id="a"></i>', '<button></button>'])
      expect(problemsIn(pageWith(wrong, 'en')), wrong).to.not.deep.equal([]);
  });

  const all = widgetTags.map((tag) => `<${tag}></${tag}>`);
  const bodies: Readonly<Record<string, string>> = {
    'each widget once': all.join('\n'),
    'each widget twice': [...all, ...all].join('\n'),
    'settings around the widgets': `<family-settings provider-name="Harbor & Lane <3" provider-phone="207-555-0142" provider-url="/care" region="US">${all.join('')}</family-settings>`,
    'attributes that change the view': [
      '<family-faq layout="list" no-search help="foot"></family-faq>',
      '<family-wellness-tips layout="list" group="sleep"></family-wellness-tips>',
      '<h2>Next</h2><family-stage-timeline current="detox" heading-level="3"></family-stage-timeline>',
      '<family-program-explainer topic="php" heading-level="4"></family-program-explainer>',
    ].join('\n'),
    'a fallback with its own numbers': widgetTags
      .map((tag) => `<${tag}><p>Call <a href="tel:988">988</a>.</p></${tag}>`)
      .join('\n'),
  };
  const ways: Readonly<Record<string, PrerenderOptions>> = {
    'with the view': {},
    'with the text alone': {textOnly: true},
    'with linked style sheets and structured data': {styleFolder: '/family-widgets', jsonLd: true},
  };
  for (const [index, [what, body]] of Object.entries(bodies).entries())
    for (const [offset, [way, options]] of Object.entries(ways).entries())
      for (const language of sampleOf(languages, languages.length, index + offset))
        it(`is valid: ${what}, ${way}, in "${language}"`, () => {
          const {html, messages} = prerender(pageWith(body, language), options);
          expect(messages.filter(({severity}) => severity === 'error')).to.deep.equal([]);
          expect(problemsIn(html)).to.deep.equal([]);
        });

  it('is valid where a server includes the file of a topic', () => {
    const folder = join('dist', packageVersion, 'html');
    for (const language of languages)
      for (const name of readdirSync(join(folder, language)).filter((each) => !/\.h\d\./.test(each)))
        expect(
          problemsIn(pageWith(readFileSync(join(folder, language, name), 'utf8'), language)),
          name,
        ).to.deep.equal([]);
  });
});
