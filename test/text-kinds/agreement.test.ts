/** The same code recognises a parsed file, for the checks, and an article in a page, for the widget. */
import {expect} from 'chai';
import {documentOutline, type Outline} from '../../src/document/outline.js';
import type {Section} from '../../src/document/types.js';
import {articleOutline} from '../../src/rendering/article-outline.js';
import {writeArticle} from '../../src/rendering/article.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import {hasTasks, isList, isParagraph, rowsOf} from '../../src/text-kinds/blocks.js';
import {answerOf, faqOf} from '../../src/text-kinds/faq.js';
import {partsOf} from '../../src/text-kinds/program.js';
import {timelineOf} from '../../src/text-kinds/stages.js';
import {tipGroupsOf} from '../../src/text-kinds/tips.js';
import {arrangedPartsOf} from '../../src/widgets/family-program-explainer/parts.js';
import {read} from '../document/read.js';

/** The outlines of a text for the checks, and for a widget. */
function outlinesOf(markdown: string): {file: ReturnType<typeof documentOutline>; page: Outline<Element>} {
  const {document: parsed} = read(markdown);
  const article = writeArticle(document.createElement('div'), renderDocument(parsed), 2);
  return {file: documentOutline(parsed), page: articleOutline(article)};
}

const isParagraphElement = ({tagName}: Element) => tagName === 'P';

const idOf = (section: Section<never> | Section<unknown> | undefined) => section?.id;

const FAQS = [
  '## A {#a}\n\n### B? {#b}\n\nYes.\n\n- c\n\n### D? {#d}\n\n- e\n\n## F {#f}\n\nG.\n',
  'Above.\n\n## A? {#a}\n\nB.\n\n## C? {#c}\n\n> D.\n',
  'Nothing but words.\n',
];

const STAGES = [
  '## A {#a}\n\n- Length: b\n- Goal: c\n\nOne line.\n\nTwo.\n\n### D {#a-family}\n\nE.\n\n## F {#f-medication}\n\nG.\n\nH.\n\n## I {#i-setback}\n\n- j\n\n## K {#k}\n\n- l\n\nM.\n',
];

const TIPS = [
  '## A {#a}\n\nRight below.\n\n### B {#b}\n\nC.\n\n## D {#d}\n\nNo tips.\n',
  '## A {#a}\n\nB.\n\n## C {#c}\n\nD.\n',
];

const PROGRAMS = [
  '## A {#a}\n\n- Length: b\n- Hours: c\n\n## W {#x-week}\n\n| Day | Hours | What |\n| - | - | - |\n| Monday | 3 | Group |\n\n## F {#x-family}\n\nG.\n\n## Q {#x-questions}\n\n- [ ] H?\n\n## N {#x-next}\n\nI.\n\n1. J\n',
  '## A {#a}\n\n- Doctor: ____\n\n## B {#b}\n\n- Length: c\n\n## C {#c-family}\n\n### D {#d}\n\n> - [ ] E\n\n## F {#week}\n\n| Day | Hours | What |\n| - | - | - |\n| Monday | -5 | Group |\n| Tuesday | 1e1 | Group |\n',
];

describe('a recogniser reads the same from a file and from a page', () => {
  it('groups, questions and short answers of an FAQ', () => {
    for (const text of FAQS) {
      const {file, page} = outlinesOf(text);
      const shape = <Node>(outline: Outline<Node>, isShort: (node: Node) => boolean) =>
        faqOf(outline).groups.map(({section, introduction, questions}) => ({
          id: idOf(section),
          introduction: introduction.length,
          questions: questions.map((question) => {
            const {short, rest} = answerOf(question, isShort);
            return [question.id, short.length, rest.length];
          }),
        }));
      expect(shape(page, isParagraphElement)).to.deep.equal(shape(file, isParagraph));
    }
  });

  it('stages, the band and the branch of a timeline', () => {
    for (const text of STAGES) {
      const {file, page} = outlinesOf(text);
      const shape = <Node>(outline: Outline<Node>, isLine: (node: Node) => boolean) => {
        const {band, stages, branch} = timelineOf(outline, isLine);
        return [band, ...stages, branch].map(
          (stage) =>
            stage && [stage.section.id, stage.list !== undefined, stage.line.length, stage.rest.length],
        );
      };
      expect(shape(page, isParagraphElement)).to.deep.equal(shape(file, isParagraph));
    }
  });

  it('groups and cards of tips', () => {
    for (const text of TIPS) {
      const {file, page} = outlinesOf(text);
      const shape = (outline: Outline<Element> | typeof file) =>
        tipGroupsOf(outline as Outline<unknown>).map(({section, isCard, tips}) => ({
          id: idOf(section),
          isCard,
          tips: tips.map(idOf),
        }));
      expect(shape(page)).to.deep.equal(shape(file));
    }
  });

  it('the parts of a program', () => {
    for (const text of PROGRAMS) {
      const {file, page} = outlinesOf(text);
      const inFile = partsOf(file.sections, isList, hasTasks, rowsOf);
      const inPage = arrangedPartsOf(page.sections);
      expect(inPage.map(({role, id, main}) => [role, id, main !== undefined])).to.deep.equal(
        inFile.map(({role, section, main}) => [role, section.id, main !== undefined]),
      );
    }
    const roles = PROGRAMS.map((text) =>
      arrangedPartsOf(outlinesOf(text).page.sections).map(({role}) => role),
    );
    expect(roles).to.deep.equal([
      ['facts', 'week', 'family', 'questions', 'next'],
      ['plain', 'facts', 'questions', 'plain'],
    ]);
  });
});
