/** The work of parsing a text, in counts that are the same on every machine: the input of marked, and its result. */
import {Lexer, Tokenizer} from 'marked';
import type {Glossary} from '../../src/document/glossary.js';
import {parseMarkdown} from '../../src/document/parse.js';
import type {Markup} from '../../src/rendering/markup.js';
import {renderDocument} from '../../src/rendering/render-document.js';

export interface ParsingWork {
  /** Calls of marked's lexer and of its rules for blocks. */
  readonly steps: number;
  /** Sum of delimiters times length over all inline texts for marked: each delimiter makes it look ahead. */
  readonly lookAhead: number;
  /** Characters that marked searched for the underline of a heading. */
  readonly searched: number;
  /** Number of elements and text nodes in a page. */
  readonly nodes: number;
  readonly problems: number;
}

const MARKS = /\*{21,}|_{3,}|[*_~[\]<`\\@]/g;

type Method = (this: unknown, src: string, ...more: unknown[]) => unknown;

/** Parses and renders a text, like a widget does with a file, and counts. */
export function parsingWork(markdown: string, glossary: Glossary = []): ParsingWork {
  const work = {steps: 0, lookAhead: 0, searched: 0};
  const restore = [
    spyOn(Lexer.prototype, 'inlineTokens', (src) => {
      work.steps += 1;
      work.lookAhead += (src.match(MARKS)?.length ?? 0) * src.length;
    }),
    spyOn(Tokenizer.prototype, 'space', () => (work.steps += 1)),
    spyOn(Tokenizer.prototype, 'table', () => (work.steps += 1)),
    spyOn(Tokenizer.prototype, 'lheading', (src) => (work.searched += src.length)),
  ];
  try {
    const {document, problems} = parseMarkdown(markdown, {
      file: 'a.md',
      base: 'https://content.example/a.md',
    });
    const {body} = renderDocument(document, glossary);
    return {...work, nodes: nodesIn(body), problems: problems.length};
  } finally {
    for (const undo of restore) undo();
  }
}

/** Reports each call of a method of marked; returns a function that removes the spy. */
function spyOn(prototype: object, name: string, reported: (src: string) => void): () => void {
  const methods = prototype as Record<string, Method>;
  const method = methods[name]!;
  methods[name] = function (src, ...more) {
    reported(src);
    return method.call(this, src, ...more);
  };
  return () => (methods[name] = method);
}

function nodesIn(markup: readonly (Markup | object)[]): number {
  let count = 0;
  for (const part of markup) {
    if (typeof part === 'string') count += 1;
    else if (Array.isArray(part)) count += nodesIn(part.slice(1) as Markup[]) + 1;
  }
  return count;
}
