/** The custom elements manifest, and what editors read that is made of it. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {readDist, rootDir} from '../embed/dist.js';

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly (Entry & {readonly type: {readonly text: string}})[];
  readonly members?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly events?: readonly Entry[];
}

const elements = readdirSync(join(rootDir, 'src/widgets'))
  .filter((name) => name.startsWith('family-'))
  .sort();
const topics = readdirSync(join(rootDir, 'content/en')).map((file) => file.replace('.md', ''));

describe('the custom elements manifest', () => {
  let declared: Map<string, Declaration>;
  const typeOf = (tag: string, attribute: string) =>
    declared.get(tag)!.attributes!.find(({name}) => name === attribute)!.type.text;

  before(() => {
    const {modules} = JSON.parse(readDist('custom-elements.json')) as {
      modules: readonly {readonly declarations: readonly Declaration[]}[];
    };
    declared = new Map(
      modules
        .flatMap(({declarations}) => declarations)
        .flatMap((declaration) => (declaration.tagName ? [[declaration.tagName, declaration] as const] : [])),
    );
  });

  it('has a type and a description for every attribute and field', () => {
    for (const [tag, {attributes = [], members = []}] of declared) {
      for (const {name, type, description} of attributes) {
        expect(type.text, `${tag} ${name}`).to.not.match(/undefined|unknown|\bany\b|\S\|/);
        expect(description, `${tag} ${name}`).to.be.a('string').and.not.equal('');
      }
      for (const {name, description} of members) expect(description, `${tag}.${name}`).to.be.a('string');
    }
  });

  it('has the values of attributes as unions', () => {
    expect(typeOf('family-faq', 'layout')).to.equal("'accordion' | 'list'");
    expect(typeOf('family-wellness-tips', 'layout')).to.equal("'cards' | 'list'");
    expect(typeOf('family-wellness-tips', 'start')).to.equal("'first' | 'today'");
    for (const tag of elements) expect(typeOf(tag, 'heading-level')).to.equal('2 | 3 | 4 | 5');
  });

  it('has every built-in topic, at the element for texts of its kind, beside any other text', () => {
    const listed: string[] = [];
    for (const tag of elements.filter((name) => name !== 'family-settings')) {
      const values = typeOf(tag, 'topic').split(' | ');
      expect(values.pop(), tag).to.equal('string');
      listed.push(...values.map((value) => value.slice(1, -1)));
    }
    expect(listed.sort()).to.deep.equal([...topics].sort());
    expect(typeOf('family-faq', 'topic')).to.equal("'family-faq' | string");
    expect(typeOf('family-program-explainer', 'topic')).to.include("'iop'").and.include("'wallet-card'");
  });

  it('keeps `undefined` in the type of a property that may be absent', () => {
    const layout = declared.get('family-faq')!.members!.find(({name}) => name === 'layout')!;
    expect(layout.type!.text).to.equal("'accordion' | 'list' | undefined");
  });

  describe('as data for Visual Studio Code', () => {
    interface Tag {
      readonly name: string;
      readonly description: string;
      readonly attributes: readonly {readonly name: string; readonly values: readonly {name: string}[]}[];
    }
    let data: {readonly version: number; readonly tags: readonly Tag[]};
    before(() => {
      data = JSON.parse(readDist('types/vscode.html-custom-data.json')) as typeof data;
    });

    it('has the format’s version, every element, and every attribute', () => {
      expect(data.version).to.equal(1.1);
      expect(data.tags.map(({name}) => name).sort()).to.deep.equal(elements);
      for (const {name: tag, description, attributes} of data.tags) {
        expect(description, tag).to.not.include('undefined');
        expect(attributes.map(({name}) => name)).to.deep.equal(
          declared.get(tag)!.attributes!.map(({name}) => name),
        );
      }
    });

    it('suggests the values', () => {
      const values = (tag: string, attribute: string) =>
        data.tags
          .find(({name}) => name === tag)!
          .attributes.find(({name}) => name === attribute)!
          .values.map(({name}) => name);
      expect(values('family-faq', 'layout')).to.deep.equal(['accordion', 'list']);
      expect(values('family-settings', 'heading-level')).to.deep.equal(['2', '3', '4', '5']);
      expect(values('family-program-explainer', 'topic')).to.include.members(['iop', 'first-call']);
    });
  });

  describe('as web-types for JetBrains’ editors', () => {
    type Contribution = Entry & {readonly value?: {readonly type: string}};
    interface Element extends Contribution {
      readonly attributes: readonly Contribution[];
      readonly events?: readonly Contribution[];
      readonly js: {readonly properties?: readonly Contribution[]};
    }
    let data: {
      readonly name: string;
      readonly version: string;
      readonly contributions: {
        readonly html: {readonly elements: readonly Element[]};
        readonly css: Readonly<Record<string, readonly Contribution[]>>;
      };
    };
    before(() => {
      data = JSON.parse(readDist('types/web-types.json')) as typeof data;
    });

    it('has the package’s name and version, every element, and every attribute and event', () => {
      const {name, version, ...more} = JSON.parse(
        readFileSync(join(rootDir, 'package.json'), 'utf8'),
      ) as Record<string, string>;
      expect([data.name, data.version]).to.deep.equal([name, version]);
      expect(more['web-types']).to.equal('dist/types/web-types.json');
      expect(data.contributions.html.elements.map((element) => element.name).sort()).to.deep.equal(elements);
      for (const {name: tag, attributes, events = [], ...element} of data.contributions.html.elements) {
        const {attributes: expected = [], events: expectedEvents = []} = declared.get(tag)!;
        expect(element.description, tag).to.not.include('undefined');
        expect(attributes.map((entry) => [entry.name, entry.value?.type])).to.deep.equal(
          expected.map((entry) => [entry.name, entry.type.text]),
        );
        expect(events.map((entry) => entry.name)).to.deep.equal(expectedEvents.map((entry) => entry.name));
      }
    });

    it('has each part and custom property once', () => {
      const {css} = data.contributions;
      for (const [kind, entries] of Object.entries(css)) {
        const names = entries.map(({name}) => name);
        expect(new Set(names).size, kind).to.equal(names.length);
      }
      const parts = [...declared.values()].flatMap(({cssParts = []}) => cssParts.map(({name}) => name));
      expect(css['pseudo-elements']!.map(({name}) => name).sort()).to.deep.equal(
        [...new Set(parts)].sort().map((part) => `part(${part})`),
      );
      expect(css['properties']!.map(({name}) => name)).to.include('--family-accent');
    });
  });
});
