import {expect} from 'chai';
import {findEngines} from '../runner/engines.js';
import {wordsOfTopic} from './words.js';
import {growthPages, mainPages} from './pages/index.js';
import {measureInRounds} from './rounds.js';

describe('bench', () => {
  it('has pages with unique names, and a static page in each group', () => {
    const pages = [...mainPages(), ...growthPages()];
    expect(new Set(pages.map(({name}) => name)).size).to.equal(pages.length);
    for (const group of new Set(pages.map((page) => page.group)))
      expect(pages.find((page) => page.group === group)?.whose, group).to.equal('static');
  });

  it('has the same questions in HTML, in Markdown and in the built module', () => {
    const {sections, html, commonMarkdown, builtIn} = wordsOfTopic('family-faq', 3);
    expect(sections).to.have.length.greaterThan(50);
    // Compare letters only: Markdown has straight quotes and apostrophes.
    const letters = (words: string) => words.replaceAll(/[^a-z]/gi, '');
    const titles = [...commonMarkdown.matchAll(/^### (.*)$/gm)].map(([, title]) => letters(title!));
    expect(titles).to.deep.equal(sections.map(({title}) => letters(title)));
    for (const {titleHtml} of sections) expect(html).to.include(`>${titleHtml}</h3>`);
    expect(builtIn.match(/\["h3",/g)).to.have.length(sections.length);
  });

  // Chromium only, since the measurement uses the Chrome DevTools Protocol.
  it('measures plain HTML and a widget', async function () {
    this.timeout(90_000);
    if (findEngines(['chromium']).found.length === 0) this.skip();
    const pages = mainPages().filter(({name}) => ['tips/static', 'tips/readme'].includes(name));
    const {pages: results, browser} = await measureInRounds(pages, {rounds: 1, isTapped: true});
    expect(browser).to.match(/^\d+\./);
    const [plain, ours] = results.map(({rounds, problems}) => {
      expect(problems).to.deep.equal([]);
      return rounds[0]!;
    });
    for (const measures of [plain!, ours!])
      for (const name of ['first', 'last', 'fcp', 'work', 'bytes', 'memory', 'nodes'] as const)
        expect(measures[name], name).to.be.greaterThan(0);
    expect(plain!.requests).to.equal(1);
    expect(plain!.code, 'plain HTML has no script').to.equal(0);
    expect(ours!.code, 'script, view and text').to.be.within(20, 60);
    expect(ours!.first!).to.be.at.most(ours!.last!);
    expect(ours!.tap).to.be.at.least(0);
  });
});
