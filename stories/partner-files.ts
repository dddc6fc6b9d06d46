/** Mock responses of a made-up partner's server, so that stories need no network. */
import questions from './partner-site/pages/embedding-modes/questions.md?raw';

const SERVER = 'https://partner.example/';

const manyQuestions = [
  '---\nlang: en\ntitle: Five hundred questions\nsummary: As many as one file is made for.\n---',
  ...Array.from({length: 25}, (_, group) =>
    [
      `## Group ${group + 1}`,
      ...Array.from({length: 20}, (__, index) => {
        const number = group * 20 + index + 1;
        return `### What is question ${number}? {#question-${number}}\n\nThis is the short answer to question ${number}.\n\nAnd here is a little more about it, for those who would like to read on.`;
      }),
    ].join('\n\n'),
  ),
].join('\n\n');

const terms = `---
lang: en
title: Your first week with us
summary: What happens, day by day.
findTerms: false
---

## The first day

A counselor asks about health, home, and goals, and then suggests [the level of care](glossary:level-of-care).
Detox is not done here: we help you find a place.
`;

type Answer = () => Response | Promise<Response>;

const ANSWERS = {
  'questions.md': () => markdown(questions),
  'many-questions.md': () => markdown(manyQuestions),
  'terms.md': () => markdown(terms),
  'empty.md': () => markdown('---\nlang: en\ntitle: Questions for later\n---\n'),
  'missing.md': () => new Response('Not found', {status: 404}),
  'unreachable.md': () => Promise.reject(new TypeError('Failed to fetch')),
  'never.md': () => new Promise<never>(() => {}),
} satisfies Record<string, Answer>;

function markdown(text: string): Response {
  return new Response(text, {headers: {'content-type': 'text/markdown'}});
}

/** The address of one of the files above. */
export function partnerFile(name: keyof typeof ANSWERS): string {
  return SERVER + name;
}

const realFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  if (!address.startsWith(SERVER)) return realFetch(input, init);
  const answer: Answer =
    ANSWERS[address.slice(SERVER.length) as keyof typeof ANSWERS] ?? ANSWERS['missing.md'];
  return answer();
};
