/** `dist/<version>/html`: each topic as HTML, for servers without Node. */
import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {toString} from 'mdast-util-to-string';
import {parse, parseFragment, type DefaultTreeAdapterTypes} from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {contentFiles} from '../../src/build/content-files.js';
import {documentOf} from '../../src/prerender/library.js';
import {prerender} from '../../src/prerender/prerender.js';
import {attributesOf} from '../../src/rendering/markup.js';
import {textKindOf} from '../../src/text-kinds/index.js';
import {distFiles, readDist, versioned} from '../embed/dist.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const LEVELS = [2, 3, 4, 5];
const ending = (level: number) => (level === 2 ? 'html' : `h${level}.html`);
const read = (path: string) => readDist(versioned(`html/${path}`));

/** All descendant elements, in document order. */
function elementsIn(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

function textIn(node: Node): string {
  if (node.nodeName === 'script') return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

const attribute = ({attrs}: Element, name: string) => attrs.find((each) => each.name === name)?.value;
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Parses a piece of a page; fails if it is not valid HTML. */
function parsed(html: string): Element {
  const errors: string[] = [];
  const {childNodes} = parseFragment(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({code, startLine}) => errors.push(`${startLine}: ${code}`),
  });
  expect(errors).to.deep.equal([]);
  const [root, ...others] = childNodes;
  expect(others.map(textIn)).to.deep.equal(['\n']);
  return root as Element;
}

/** The blocks of a Markdown file as another parser reads them, without the lines that name sources. */
function blocksOf(markdown: string): string[] {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '');
  const tree = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).parse(body);
  return tree.children
    .flatMap((node): readonly Node2[] => ('children' in node && node.type !== 'paragraph' ? leaves(node) : [node]))
    .map((node) => words(toString(node).replace(/\s*\{#[\w-]+\}$/, '').replace(/^\[!\w+\]/, '')))
    .filter((text) => text !== '' && !/^(?:Sources|Fuentes):/.test(text));
}

describe('the HTML files of the topics', () => {
  const texts = contentFiles().map((file) => {
    const markdown = readFileSync(file.path, 'utf8');
    const [, kind] = /^kind: (.+)$/m.exec(markdown)!;
    return {...file, markdown, widget: textKindOf({kind})!.widget};
  });

  it('are there for every topic, in every language, at every level, with and without the tag', () => {
    const expected = texts.flatMap(({language, topic}) =>
      LEVELS.flatMap((level) =>
        [`${topic}.`, `${topic}.text.`].map((name) => versioned(`html/${language}/${name}${ending(level)}`)),
      ),
    );
    expect(texts).to.have.length.of.at.least(38);
    expect(distFiles('.html')).to.deep.equal(expected.sort());
  });
});
