/** What the compiler says of a partner's components: nothing if they are right, and what is wrong otherwise. */
import {expect} from 'chai';
import {widgetTags} from '../../src/text-kinds/index.js';
import {compile} from './compile.js';
import {frameworks, type Attributes, type Framework} from './frameworks.js';

type Source = (framework: Framework) => string;

const element =
  (tag: string, attributes: Attributes): Source =>
  (framework) =>
    framework.element(tag, attributes);

const listener =
  (event: string): Source =>
  (framework) =>
    framework.listener(event);

const right: Readonly<Record<string, Source>> = {
  'every kind of value': element('family-faq', {
    topic: "'family-faq'",
    layout: "'list'",
    'heading-level': '3',
    help: "'foot'",
    'no-search': 'true',
  }),
  'a number as text': element('family-stage-timeline', {'heading-level': "'5'", current: "'iop'"}),
  'an attribute without a value': element('family-faq', {'no-search': "''"}),
  'a topic of the partner': element('family-program-explainer', {topic: "'our-program'"}),
  'a value that may be absent': element('family-wellness-tips', {layout: 'undefined', group: "'sleep'"}),
  'attributes that all elements have': element('family-help-card', {
    id: "'help'",
    hidden: 'true',
    lang: "'es'",
  }),
  'the settings': element('family-settings', {'provider-name': "'Harbor Lane'", 'heading-level': '4'}),
  'the class of an event': listener('FamilyToggleEvent'),
};

const wrong: Readonly<Record<string, readonly [Source, RegExp]>> = {
  'a layout of another element': [
    element('family-faq', {layout: "'cards'"}),
    /Type '"cards"' is not assignable to type '"list" \| "accordion" \| undefined'/,
  ],
  'an unknown layout': [
    element('family-wellness-tips', {layout: "'grid'"}),
    /Type '"grid"' is not assignable/,
  ],
  'a heading level above 5': [
    element('family-faq', {'heading-level': '7'}),
    /Type '7' is not assignable to type '2 \| 3 \| 4 \| 5 /,
  ],
  'a heading level of the settings below 2': [
    element('family-settings', {'heading-level': '1'}),
    /Type '1' is not assignable/,
  ],
  'an unknown attribute': [element('family-faq', {layuot: "'list'"}), /layuot'+ does not exist/],
  'an attribute of another element': [
    element('family-help-card', {compare: "'iop php'"}),
    /compare'+ does not exist/,
  ],
  'a topic that is a number': [element('family-faq', {topic: '3'}), /Type 'number' is not assignable/],
  'an unknown place of the help line': [
    element('family-wellness-tips', {help: "'none'"}),
    /Type '"none"' is not assignable/,
  ],
  'another event': [listener('CustomEvent'), /FamilyToggleEvent/],
};

for (const [name, framework] of Object.entries(frameworks))
  describe(`the types for ${name}`, function () {
    this.timeout(120_000);
    const fileOf = (title: string) => `${title.replaceAll(' ', '-')}.${framework.extension}`;
    let messages: Map<string, string[]>;

    before(() => {
      const sources: Record<string, string> = {};
      for (const [title, source] of Object.entries(right)) sources[fileOf(title)] = source(framework);
      for (const [title, [source]] of Object.entries(wrong)) sources[fileOf(title)] = source(framework);
      if (framework.declarations) sources['framework.d.ts'] = framework.declarations;
      messages = compile(sources, framework.options);
    });

    it('have no error themselves', () => {
      const examples = Object.keys({...right, ...wrong}).map(fileOf);
      expect([...messages].filter(([file]) => !examples.includes(file))).to.deep.equal([]);
    });

    for (const title of Object.keys(right))
      it(`accept ${title}`, () => {
        expect(messages.get(fileOf(title))).to.equal(undefined);
      });

    for (const [title, [, message]] of Object.entries(wrong))
      it(`refuse ${title}`, () => {
        expect(messages.get(fileOf(title))?.join('\n')).to.match(message);
      });
  });

describe('the types of what is imported to register elements', function () {
  this.timeout(120_000);

  it('knows every element of the page, and its events', () => {
    const elements = widgetTags.map((tag) => `document.querySelector('${tag}')!.show('x');`);
    const event = `document.querySelector('family-faq')!.addEventListener('family-toggle', ({open, section}) => [open, section]);`;
    const source = ["import 'family-education-widgets/all.js';", ...elements, event].join('\n');
    expect([...compile({'all.ts': source})]).to.deep.equal([]);
  });
});

describe('the types of the classes and events', function () {
  this.timeout(120_000);
  const statements: Readonly<Record<string, readonly [source: string, message?: RegExp]>> = {
    'know the elements of a page': [
      "const found: boolean = document.querySelector('family-faq')!.show('x');",
    ],
    'know events on an element': [
      "document.createElement('family-faq').addEventListener('family-toggle', ({open, section}) => [open, section]);",
    ],
    'know events that bubble on the document': [
      "document.addEventListener('family-content-load', ({topic, language}) => [topic, language]);",
    ],
    'know events that bubble on the window': [
      "window.addEventListener('family-content-error', ({code}) => code === 'not-found');",
    ],
    'know of no other event on the document': [
      "document.addEventListener('family-toggle', ({open}) => open);",
      /'open' does not exist on type 'Event'/,
    ],
    'refuse an unknown code': [
      "document.addEventListener('family-content-error', ({code}) => code === 'lost');",
      /no overlap/,
    ],
    'refuse a heading level above 5': [
      "document.createElement('family-faq').headingLevel = 7;",
      /Type '7' is not assignable/,
    ],
    'refuse a heading level of the settings above 5': [
      "document.createElement('family-settings').headingLevel = 6;",
      /Type '6' is not assignable/,
    ],
    'refuse a layout of another element': [
      "document.createElement('family-wellness-tips').layout = 'accordion';",
      /Type '"accordion"' is not assignable/,
    ],
  };
  let messages: Map<string, string[]>;
  const fileOf = (title: string) => `${title.replaceAll(' ', '-')}.ts`;

  before(() => {
    messages = compile(
      Object.fromEntries(
        Object.entries(statements).map(([title, [source]]) => [
          fileOf(title),
          `import type {} from 'family-education-widgets'; ${source}`,
        ]),
      ),
    );
  });

  for (const [title, [, message]] of Object.entries(statements))
    it(title, () => {
      const text = messages.get(fileOf(title))?.join('\n');
      if (message) expect(text).to.match(message);
      else expect(text).to.equal(undefined);
    });
});
