import {expect} from 'chai';
import {fieldsOf, fragmentOf} from '../../src/builder/address.js';
import {cleanAddress, cleanBase, cleanColour, cleanFont} from '../../src/builder/clean.js';
import {bestContrastOn, colourRemarks, contrastOf} from '../../src/builder/contrast.js';
import {places, waysIn} from '../../src/builder/places.js';
import {emptyFields, fieldNames, readFields, type Fields} from '../../src/builder/settings.js';
import {snippetOf} from '../../src/builder/snippet.js';
import {contentFiles} from '../../src/build/content-files.js';
import {languages} from '../../src/localization/languages.js';
import {textKinds, widgetTags} from '../../src/text-kinds/index.js';
import {BASE, library, settingsFor} from './snippets.js';

const read = (fields: Partial<Fields>) => readFields({...emptyFields, ...fields}, library, BASE);

describe('the lists of the builder', () => {
  it('are those of the registries: every widget, topic and language', () => {
    expect(library.widgets.map(({tag}) => tag)).to.deep.equal(widgetTags);
    expect(library.languages.map(({code}) => code)).to.deep.equal([...languages]);
    const topics = library.widgets.flatMap(({topics}) =>
      topics.flatMap(({topic, titles}) => Object.keys(titles).map((language) => `${language}/${topic}`)),
    );
    expect(topics.sort()).to.deep.equal(
      contentFiles()
        .map(({language, topic}) => `${language}/${topic}`)
        .sort(),
    );
    expect(textKinds.map(({widget}) => widget)).to.include.members([...widgetTags]);
  });

  it('have the default topic of each widget among its topics', () => {
    for (const {topic, topics} of library.widgets) expect(topics.map((each) => each.topic)).to.include(topic);
  });
});

describe('the settings of the builder', () => {
  it('take the proposed way in of a place, and another only if it survives there', () => {
    for (const place of places) {
      expect(settingsFor({place}).way).to.equal(waysIn(place)[0]);
      for (const way of ['tag', 'classes', 'frame', 'npm'] as const)
        expect(settingsFor({place, way}).way).to.equal(
          (waysIn(place) as readonly string[]).includes(way) ? way : waysIn(place)[0],
        );
    }
  });

  it('take a topic only of the widget', () => {
    expect(settingsFor({widget: 'family-program-explainer', topic: 'detox'}).topic).to.equal('detox');
    expect(settingsFor({widget: 'family-faq', topic: 'detox'}).topic).to.equal('family-faq');
  });

  it('leave out what a way in has no place for', () => {
    const fields = {accent: '#123456', font: 'Georgia', name: 'Harbor Lane', radius: 'none', scheme: 'dark'};
    expect(settingsFor({...fields, way: 'frame'})).to.include({
      ...{accent: '#123456', font: undefined, name: undefined, radius: 'usual', scheme: 'page'},
    });
    expect(settingsFor({...fields, way: 'classes'})).to.include({accent: undefined, name: undefined});
    expect(settingsFor({help: 'foot', widget: 'family-help-card'}).help).to.equal('usual');
  });

  it('name the fields whose values are no good, and do without them', () => {
    const {settings, wrong} = read({
      accent: 'red',
      surface: '#12',
      font: 'a;b',
      url: 'javascript:1',
      base: 'x',
    });
    expect(wrong).to.have.members(['accent', 'surface', 'font', 'url', 'base']);
    expect(settings).to.include({accent: undefined, surface: undefined, font: undefined, url: undefined});
  });

  const readings: [string, (written: string) => string | undefined, Record<string, string | undefined>][] = [
    [
      'colours',
      cleanColour,
      {
        '#ABC': '#aabbcc',
        '7a3f74': '#7a3f74',
        ' #FFFDF9 ': '#fffdf9',
        '#12345': undefined,
        red: undefined,
        '#fff;x': undefined,
      },
    ],
    [
      'fonts',
      cleanFont,
      {
        'Georgia,serif': 'Georgia, serif',
        '"Noto Sans", -apple-system': "'Noto Sans', -apple-system",
        'Ubuntu Condensed': 'Ubuntu Condensed',
        'x; color: red': undefined,
        "'open": undefined,
        'url(x)': undefined,
        'a, ': undefined,
        '}</style>': undefined,
      },
    ],
    [
      'addresses',
      cleanAddress,
      {
        '/families': '/families',
        'https://harbor.example/a b': 'https://harbor.example/a%20b',
        'HTTPS://Harbor.example': 'https://harbor.example/',
        '//evil.example': undefined,
        '/\\evil.example': undefined,
        '/\t/evil.example': '/%20/evil.example',
        'javascript:alert(1)': undefined,
        'data:text/html,x': undefined,
        'https://me:secret@harbor.example/': undefined,
        'https://': undefined,
        families: undefined,
      },
    ],
    [
      'folders',
      (written) => cleanBase(written, '1.2.3'),
      {
        '/family-widgets': '/family-widgets/',
        'https://cdn.example/w/1.2.3/': 'https://cdn.example/w/',
        'https://cdn.example/w/1.2.3/family-widgets.js?v=1#x': 'https://cdn.example/w/',
        'https://cdn.example': 'https://cdn.example/',
        '/': '/',
        'ftp://cdn.example/': undefined,
      },
    ],
  ];
  for (const [what, clean, values] of readings)
    it(`read ${what} as they are meant, and refuse what is none`, () => {
      for (const [written, expected] of Object.entries(values))
        expect(clean(written), written).to.equal(expected);
    });
});

describe('the settings in an address', () => {
  it('come back as they were', () => {
    const fields: Fields = {
      ...emptyFields,
      ...{
        place: 'drupal',
        way: 'article',
        widget: 'family-program-explainer',
        topic: 'detox',
        language: 'es',
      },
      ...{level: '4', help: 'foot', accent: '#7a3f74', surface: '#fffdf9', font: "'Noto Sans', serif"},
      ...{
        radius: 'large',
        scheme: 'dark',
        name: 'Casa “Ñandú” & <b>#=?%20 🏡 مركز',
        phone: '+1 (207) 555-0142',
        url: '/a?b=c&d#e',
      },
    };
    expect(fieldsOf(`#${fragmentOf(fields)}`)).to.deep.equal(fields);
    expect(fragmentOf(emptyFields)).to.equal('');
    expect(fieldsOf('')).to.deep.equal(emptyFields);
  });

  it('never name the folder of the script', () => {
    expect(fragmentOf({...emptyFields, base: 'https://evil.example/'})).to.equal('');
    expect(fieldsOf('#base=https://evil.example/').base).to.equal('');
  });

  for (const fragment of [
    '#%',
    '#%E0%A4%A&widget=%FF',
    '#widget=__proto__&topic=constructor&place=toString&way=hasOwnProperty',
    '#__proto__=x&constructor=y&toString=z',
    '#widget=<script>&accent=red;}</style>&font=url(//evil)&url=javascript:alert(1)',
    '#widget=family-faq&widget=family-help-card',
    `#name=${'x'.repeat(100_000)}`,
    '#language=de&level=9&help=none&radius=-1&scheme=',
    '#&&&===&=x&#&#widget',
  ])
    it(`are read safely: ${fragment.slice(0, 60)}`, () => {
      const fields = fieldsOf(fragment);
      expect(Object.keys(fields)).to.have.members([...fieldNames]);
      const {settings} = readFields(fields, library, BASE);
      expect(settings).to.include({
        place: 'html',
        way: 'tag',
        widget: 'family-faq',
        topic: 'family-faq',
        base: BASE,
      });
      for (const {code} of snippetOf(settings, library)) expect(code).to.not.match(/evil|javascript:|<style/);
    });
});

describe('the contrast of a chosen colour', () => {
  it('is that of WCAG', () => {
    expect(contrastOf('#ffffff', '#000000')).to.equal(21);
    expect(contrastOf('#767676', '#ffffff')).to.be.closeTo(4.54, 0.01);
    expect(contrastOf('#ffffff', '#777777')).to.be.closeTo(4.48, 0.01);
    expect(contrastOf('#ff0000', '#ffffff')).to.be.closeTo(4, 0.01);
    expect(bestContrastOn('#767676')).to.be.closeTo(4.62, 0.01);
  });

  it('is remarked upon for grounds in between, and for accents that are shown differently', () => {
    const about = (accent?: string, surface?: string) =>
      colourRemarks(accent, surface).map((remark) => remark.about);
    expect(about()).to.deep.equal([]);
    expect(about('#7a3f74')).to.deep.equal([]);
    expect(about('#ffe14d')).to.deep.equal(['accent']);
    expect(about(undefined, '#888888')).to.deep.equal(['surface']);
    expect(about('#777777', '#888888')).to.deep.equal(['surface', 'accent']);
    expect(about('#ffe14d', '#101010')).to.deep.equal([]);
    for (const surface of ['#ffffff', '#fffdf9', '#a0a0a0', '#101010', '#003355'])
      expect(about(undefined, surface)).to.deep.equal([]);
  });
});
