/** A partner's text that names sources of the shared list. */
import {expect} from 'chai';
import '../../src/widgets/family-help-card/define.js';
import {html} from 'lit';
import {loadRemote} from '../../src/loading/remote-document.js';
import type {FamilyHelpCard} from '../../src/widgets/family-help-card/family-help-card.js';
import {fixture, until} from '../support/fixture.js';
import {respondUrl} from '../support/server.js';

const {signal} = new AbortController();

const CARD = 'src/text-kinds/templates/en/help-card.md';

describe('the sources of a text that a page loads by its address', () => {
  it('have their names on the page, for the card that the command creates', async () => {
    const src = respondUrl({file: CARD, type: 'text/markdown'});
    const card = await fixture<FamilyHelpCard>(html`<family-help-card src=${src}></family-help-card>`);
    await until(
      () => card.textContent.includes('988 Suicide & Crisis Lifeline'),
      'the text with its sources',
    );
    const words = card.textContent;
    expect(words).to.include('988 Suicide & Crisis Lifeline');
    expect(words).to.include('What to Do if You Think Someone is Overdosing');
    expect(words).to.not.match(/\bS\d+\b/);
  });

  it('are reported and removed if they are unknown', async () => {
    const body =
      '---\nsources: [S01, S999]\n---\n\nText.\n\nSources: S01, S999\n\n## More\n\nText.\n\nSources: S999\n';
    const {document, problems} = await loadRemote(respondUrl({body, type: 'text/markdown'}), signal);
    expect(JSON.stringify(document)).to.include('CDC').and.not.include('S999').and.not.include('S01"');
    expect(problems?.map(({message}) => message)).to.deep.equal([
      'Nobody knows the source S999, so it is left out. Describe it in `sources`: {id: S999, title: …, publisher: …, url: https://…}.',
    ]);
  });

  it('are not requested for a text that describes its own', async () => {
    const body =
      '---\nsources: [{id: house, title: Our handbook}, Our leaflet]\n---\n\nText.\n\nSources: house\n';
    const {document, problems} = await loadRemote(respondUrl({body, type: 'text/markdown'}), signal);
    expect(JSON.stringify(document)).to.include('Our handbook').and.include('Our leaflet');
    expect(problems).to.deep.equal([]);
  });
});
