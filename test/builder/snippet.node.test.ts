/** From settings to a snippet: each way in, at each place that it survives in. */
import {expect} from 'chai';
import {transform} from 'esbuild';
import {allowsScript, isWordPress, places, waysIn, type Place, type Way} from '../../src/builder/places.js';
import {options, type Fields} from '../../src/builder/settings.js';
import {articleFile, snippetOf, type Found} from '../../src/builder/snippet.js';
import {languages} from '../../src/localization/languages.js';
import {widgetTags} from '../../src/text-kinds/index.js';
import {readDist, versioned} from '../embed/dist.js';
import {attributesOf, elementsOf, find, FOLDER, library, settingsFor, textOf} from './snippets.js';

const pairs = places.flatMap((place) => waysIn(place).map((way): [Place, Way] => [place, way]));
const found: Found = {
  phoneHeight: 980,
  wideHeight: 620,
  article: '<family-faq>\n<h2>Title</h2>\n<p>Text</p></family-faq>\n',
  integrities: {'family-widgets.bundle.en.js': 'sha384-en', 'family-widgets.bundle.es.js': 'sha384-es'},
};

const pieces = (fields: Partial<Fields>, known: Found = found) =>
  snippetOf(settingsFor(fields), library, known);
const pageOf = (fields: Partial<Fields>, known: Found = found) => pieces(fields, known).at(-1)!.code;

/** Names that break out of what does not escape them. */
const hostileNames = [
  `"><script>alert(1)</script>`,
  `' onload='alert(1)`,
  'Tom & Sons &quot; &lt;',
  '--> <!-- /wp:html -->',
  '{alert(1)} </family-settings>',
  '\\"+alert(1)+"\\u0022',
  'Casa “Ñandú” 🏡👩‍👩‍👧',
  'مركز الأسرة',
  '`${alert(1)}`',
];

describe('a snippet of the builder', () => {
  for (const [place, way] of pairs)
    it(`is for ${place} by ${way}: no style element, every address in the folder of the version`, () => {
      for (const widget of widgetTags)
        for (const language of languages)
          for (const help of options.help) {
            const all = pieces({place, way, widget, language, help, accent: '#7a3f74', level: '3'});
            const html = all.filter(({name}) => name === 'page' || name === 'site').map(({code}) => code);
            const elements = html.flatMap(elementsOf);
            expect(elements.filter(({tagName}) => tagName === 'style')).to.deep.equal([]);
            for (const element of elements) {
              const {src, href} = attributesOf(element);
              const address = src ?? (element.tagName === 'link' ? href : undefined);
              if (address) expect(address).to.match(new RegExp(`^${FOLDER}`));
            }
            if (isWordPress(place) && way !== 'classes')
              expect(all.at(-1)!.code).to.match(/^<!-- wp:html -->\n[^]*\n<!-- \/wp:html -->$/);
            // Blank lines become paragraphs in some editors.
            expect(all.map(({code}) => code).join()).to.not.match(/\n\s*\n\s*</);
          }
    });

  it('has the script, preloads of what the script loads, room, and numbers to call in the tag', () => {
    const html = pageOf({widget: 'family-program-explainer', topic: 'detox', language: 'es', level: '4'});
    expect(elementsOf(html).map(({tagName}) => tagName)).to.deep.equal(
      'script link link link family-program-explainer p a a a'.split(' '),
    );
    expect(attributesOf(find(html, 'script'))).to.deep.equal({
      type: 'module',
      src: `${FOLDER}family-widgets.js`,
    });
    expect(elementsOf(html).slice(1, 4).map(attributesOf)).to.deep.equal([
      {rel: 'modulepreload', href: `${FOLDER}family-program-explainer.js`},
      {rel: 'modulepreload', href: `${FOLDER}content/es/detox.js`},
      {rel: 'stylesheet', href: `${FOLDER}family-room.css`},
    ]);
    expect(attributesOf(find(html, 'family-program-explainer'))).to.deep.equal({
      topic: 'detox',
      lang: 'es',
      'heading-level': '4',
      style: '--family-room: 620px; --family-room-phone: 980px',
    });
    expect(
      elementsOf(html)
        .filter(({tagName}) => tagName === 'a')
        .map((link) => attributesOf(link)['href']),
    ).to.deep.equal(['tel:911', 'tel:988', 'tel:+18006624357']);
  });

  it('writes nothing for a default', () => {
    expect(attributesOf(find(pageOf({}, {}), 'family-faq'))).to.deep.equal({topic: 'family-faq', lang: 'en'});
  });

  it('sets the look on the tag', () => {
    const look = {
      accent: '7A3F74',
      surface: '#fed',
      font: 'Georgia, "Noto Serif"',
      radius: 'small',
      scheme: 'system',
    };
    for (const way of ['tag', 'article', 'bundle', 'block']) {
      const tag = way === 'block' ? 'div' : 'family-faq';
      expect(attributesOf(find(pageOf({...look, way}, {}), tag))['style'], way).to.equal(
        "--family-accent: #7a3f74; --family-surface: #ffeedd; --family-font: Georgia, 'Noto Serif'; " +
          '--family-radius: 0.25em; color-scheme: light dark',
      );
    }
  });

  it('has the whole text in the tag, as the package holds it for each topic', () => {
    for (const {tag, topics} of library.widgets)
      for (const {topic, titles} of topics)
        for (const language of Object.keys(titles)) {
          // Each level in some of the texts: every text is parsed.
          const level = options.level[topics.findIndex((each) => each.topic === topic) % 4]!;
          const fields = {way: 'article', widget: tag, topic, language, level};
          const article = readDist(versioned(articleFile(settingsFor(fields))));
          const elements = elementsOf(pageOf(fields, {article}));
          const title = elements.find(({tagName}) => tagName === `h${level}`)!;
          expect(textOf(title), topic).to.equal(titles[language]);
          expect(title.parentNode).to.include({tagName: tag});
          // Every line of the text: without one of them, the widget would load the text again.
          const whole = elementsOf(article);
          const inTag = elements.filter((element) => element.parentNode === title.parentNode);
          const own = whole.filter(
            (element) => element.parentNode === whole.find(({tagName}) => tagName === tag),
          );
          expect(inTag.map(textOf), topic).to.deep.equal(own.map(textOf));
          // The stamp names what the text is, which must be what the tag asks for.
          const stamp = elements.find((element) => attributesOf(element)['type'] === 'application/json')!;
          expect(JSON.parse(textOf(stamp))).to.include({topic, language, level: Number(level)});
        }
  });

  it('has the help line in the tag while the text is not there', () => {
    for (const known of [{}, {article: ''}])
      expect(textOf(find(pageOf({way: 'article'}, known), 'family-faq'))).to.include('911');
  });

  it('has the integrity of the one file of its language, and none without the list', () => {
    expect(attributesOf(find(pageOf({way: 'bundle', language: 'es'}), 'script'))).to.deep.equal({
      defer: '',
      src: `${FOLDER}family-widgets.bundle.es.js`,
      integrity: 'sha384-es',
      crossorigin: 'anonymous',
    });
    expect(attributesOf(find(pageOf({way: 'bundle'}, {}), 'script'))).to.deep.equal({
      defer: '',
      src: `${FOLDER}family-widgets.bundle.en.js`,
    });
  });

  it('is a block with data attributes, and the script once for the site', () => {
    const fields = {
      way: 'block',
      widget: 'family-help-card',
      level: '3',
      name: 'Harbor Lane',
      phone: '207-555-0142',
    };
    const [site, page] = pieces(fields, {});
    expect(site!.name).to.equal('site');
    expect(attributesOf(find(site!.code, 'script'))['src']).to.equal(`${FOLDER}family-widgets.js`);
    expect(attributesOf(find(page!.code, 'div'))).to.deep.equal({
      'data-family-widget': 'help-card',
      'data-topic': 'help-card',
      'data-lang': 'en',
      'data-heading-level': '3',
      'data-provider-name': 'Harbor Lane',
      'data-provider-phone': '207-555-0142',
    });
  });

  it('is a group of the WordPress editor with classes, and a plain block elsewhere', () => {
    const fields = {way: 'classes', widget: 'family-stage-timeline', language: 'es', help: 'foot'};
    const classes = 'family-widget-stage-timeline family-topic-stages family-lang-es family-help-foot';
    expect(attributesOf(find(pageOf(fields), 'div'))).to.deep.equal({class: classes});
    const group = pageOf({...fields, place: 'wordpress-author'});
    expect(attributesOf(find(group, 'div'))).to.deep.equal({class: `wp-block-group ${classes}`});
    // WordPress calls a block broken whose markup differs from what its attributes say.
    expect(group.split('\n')[0]).to.equal(`<!-- wp:group {"className":"${classes}"} -->`);
  });

  for (const place of places.filter(
    (each) => (waysIn(each) as readonly Way[]).includes('frame') && each !== 'react',
  ))
    it(`is a frame with what its page takes: ${place}`, () => {
      const html = pageOf({
        place,
        way: 'frame',
        widget: 'family-wellness-tips',
        accent: '#7a3f74',
        surface: '#fffdf9',
      });
      const {src, title, style} = attributesOf(find(html, 'iframe'));
      expect(src).to.equal(
        `${FOLDER}embed.html?widget=wellness-tips&topic=wellness-tips&lang=en&accent=%237a3f74&surface=%23fffdf9`,
      );
      expect(title).to.equal(
        library.widgets.find(({tag}) => tag === 'family-wellness-tips')!.topics[0]!.titles['en'],
      );
      expect(style).to.equal(`width: 100%; height: ${allowsScript(place) ? 620 : 720}px; border: 0`);
      const scripts = elementsOf(html).filter(({tagName}) => tagName === 'script');
      expect(scripts.map((script) => attributesOf(script)['src'])).to.deep.equal(
        allowsScript(place) ? [`${FOLDER}family-frame.js`] : [],
      );
      if (!allowsScript(place)) expect(pieces({place})[0]).to.include({name: 'address'});
    });

  it('is a package to install, an import for each element, and the tag', () => {
    const [install, module, page] = pieces({way: 'npm', name: 'Harbor Lane'});
    expect(install!.code).to.equal('npm install family-education-widgets@1.2.3');
    expect(module!.code.split('\n')).to.deep.equal([
      "import 'family-education-widgets/widgets/family-settings/define.js';",
      "import 'family-education-widgets/widgets/family-faq/define.js';",
    ]);
    expect(elementsOf(page!.code).map(({tagName}) => tagName)).to.not.include('script');
  });
});

describe('a component for React', () => {
  for (const [name, module] of [
    ['', 'widgets/family-faq/define.js'],
    ['Harbor Lane', 'all.js'],
  ] as const)
    it(`registers its elements in an effect, after React has taken over the page of a server: ${module}`, () => {
      const {code} = pieces({place: 'react', name}).at(-1)!;
      const effect =
        /useEffect\(\(\) => \{\n +import\('family-education-widgets\/(.*)'\);\n +\}, \[\]\);/.exec(code);
      expect(effect?.[1]).to.equal(module);
      expect(code.match(/^import .*$/gm)).to.deep.equal(["import {useEffect} from 'react';"]);
    });
});

describe('names in a snippet', () => {
  for (const name of hostileNames)
    it(`stay names: ${name}`, async () => {
      const fields = {name, phone: name, url: '/families?a=1&b="<script>"'};
      for (const [place, way] of pairs) {
        const all = pieces({place, way, ...fields});
        const page = all.at(-1)!;
        if (page.name === 'component') continue;
        expect(
          elementsOf(page.code).filter(({attrs}) => attrs.some((each) => each.name.startsWith('on'))),
        ).to.deep.equal([]);
        if (way === 'frame' || way === 'classes') continue;
        const [tag, prefix] = way === 'block' ? ['div', 'data-'] : ['family-settings', ''];
        expect(attributesOf(find(page.code, tag)), `${place} ${way}`).to.include({
          [`${prefix}provider-name`]: name,
          [`${prefix}provider-phone`]: name,
          [`${prefix}provider-url`]: '/families?a=1&b=%22%3Cscript%3E%22',
        });
        // The comments that mark a block of WordPress end where it ends.
        expect(page.code.match(/<!--/g)?.length ?? 0).to.equal(isWordPress(place) ? 2 : 0);
      }
      const component = pieces({place: 'react', ...fields}).at(-1)!.code;
      expect(await providerNameIn(component)).to.equal(name);
    });

  it('lose what nobody sees: line ends, control characters, overrides of the direction, half letters', () => {
    const name = 'Harbor\n\n\u0000Lane\u202e\u2066 \ud83c!';
    expect(attributesOf(find(pageOf({name}), 'family-settings'))['provider-name']).to.equal('Harbor Lane !');
  });

  it('have at most 120 letters', () => {
    const name = attributesOf(find(pageOf({name: '🏡'.repeat(500)}), 'family-settings'))['provider-name']!;
    expect([...name]).to.have.lengthOf(120);
  });
});

/** Runs the component with a `createElement` that only collects. */
async function providerNameIn(component: string): Promise<unknown> {
  const {code} = await transform(component.replace(/^import .*$/gm, '').replace('export ', ''), {
    loader: 'jsx',
    jsxFactory: 'create',
  });
  const create = (tag: string, props: object | null, ...children: unknown[]) => ({tag, props, children});
  // The code of a snippet, which this test has made.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('create', 'useEffect', `${code}; return FamilyWidget();`) as (
    make: typeof create,
    effect: () => void,
  ) => {tag: string; props: Record<string, unknown>};
  const {tag, props} = run(create, () => {});
  expect(tag).to.equal('family-settings');
  return props['provider-name'];
}
