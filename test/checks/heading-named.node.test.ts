import {expect} from 'chai';
import {good, spoilt, reported} from './spoiling.js';

const WITHOUT = ['### When can we visit? {#when-to-visit}', '### When can we visit?'] as const;

describe('a heading that people link to', () => {
  it('needs an id of its own, which is suggested', () => {
    expect(reported('heading-named', [spoilt('en/faq', ...WITHOUT)])).to.deep.equal([
      '### When can we visit? » warning “When can we visit?” has no id of its own. Write `{#when-can-we-visit}` behind it: links to it then stay good when its words change.',
    ]);
    expect(reported('heading-named', [spoilt('en/faq', '{#before-you-come}', '')])).to.have.length(1);
  });

  for (const [written, id] of [
    ['{#Two Words}', '{#two-words}'],
    ['{ #visit }', '{#visit}'],
    ['{#visit} today', '{#visit}'],
    ['{#} today', '{#when-can-we-visit-today}'],
  ] as const)
    it(`is reported if its id is malformed: ${written}`, () => {
      const heading = `### When can we visit? ${written}`;
      const whole = written.slice(0, written.indexOf('}') + 1);
      expect(reported('heading-named', [spoilt('en/faq', WITHOUT[0], heading)])).to.deep.equal([
        `${heading} » error Families would read ${whole}: it is no id as it stands. Write ${id} at the end of the heading.`,
      ]);
    });

  it('must have one if the file is a translation, or has one', () => {
    const error =
      '### When can we visit? » error “When can we visit?” has no id of its own. Write `{#when-can-we-visit}` behind it: by its id we know which section of another language it belongs to.';
    expect(reported('heading-named', [spoilt('en/faq', ...WITHOUT), good('es/faq')])).to.deep.equal([error]);
    const spanish = spoilt('es/faq', ' {#when-to-visit}', '');
    expect(reported('heading-named', [spanish, good('en/faq')])[0]).to.match(
      /^### ¿Cuándo podemos ir\? » error .*{#cuando-podemos-ir}/,
    );
    expect(reported('heading-named', [spanish])).to.have.length(1);
  });

  it('needs none below level 3, except in a translation', () => {
    const [right, wrong] = ['Bring a list', '#### Lists\n\nBring a list'] as const;
    expect(reported('heading-named', [spoilt('en/faq', right, wrong)])).to.deep.equal([]);
    expect(reported('heading-named', [spoilt('en/faq', right, wrong), good('es/faq')])).to.have.length(1);
  });

  it('has one in italics too', () => {
    expect(
      reported('heading-named', [spoilt('en/faq', 'When can we visit?', '*When* can we visit?')]),
    ).to.deep.equal([]);
  });
});
