import {expect} from 'chai';
import {checkContent} from '../../src/checks/check.js';
import {settingsSchema} from '../../src/checks/settings.js';
import {messagesOf, surroundings} from './checking.js';

const paths = new Map([
  ['pictures/house.png', 20_000],
  ['pictures/large.jpg', 200_001],
  ['pictures/leaflet.pdf', 10],
]);

function reported(markdown: string): string[] {
  const around = {...surroundings, paths: new Set(paths.keys()), bytes: paths};
  const [file] = checkContent([{path: 'en/sample.md', text: markdown}], around, settingsSchema.parse({}));
  return messagesOf(file!).flatMap((message) =>
    message.includes(' image-target: ') ? [message.replace(' image-target:', '')] : [],
  );
}

describe('a picture', () => {
  it('is a file in the folder, with alternative text', () => {
    expect(reported('![A family at a table](../pictures/house.png)')).to.deep.equal([]);
    expect(reported('![A family][house]\n\n[house]: ../pictures/house.png')).to.deep.equal([]);
  });

  it('exists, and if not, the nearest picture is suggested', () => {
    expect(reported('![A family](../pictures/hause.png)')).to.deep.equal([
      '1:1 error There is no file ../pictures/hause.png, seen from this text. Did you mean ../pictures/house.png?',
    ]);
    expect(reported('![A family](leaflet.png)')).to.deep.equal([
      '1:1 error There is no file leaflet.png, seen from this text. Put the picture into a folder beside the texts, and write its address from here.',
    ]);
  });

  it('has 200 kB or less', () => {
    expect(reported('![A family](../pictures/large.jpg)')).to.deep.equal([
      '1:1 warning This picture has 200 kB, which is slow on a phone. Make it smaller, or save it as WebP: 200 kB or less.',
    ]);
  });

  for (const name of ['house.png', 'IMG_2041', 'DSC-0031', 'Screenshot 2026-11-23', 'foto 3'])
    it(`is not described by the name of a file: ${name}`, () => {
      expect(reported(`![${name}](../pictures/house.png)`)).to.have.length(1);
    });

  it('is not described as a picture, by a single letter, or by a long text', () => {
    expect(reported('![Image of a family](../pictures/house.png)')).to.have.length(1);
    expect(reported('![Foto de una familia](../pictures/house.png)')).to.have.length(1);
    expect(reported('![?](../pictures/house.png)')).to.have.length(1);
    expect(reported(`![${'A family. '.repeat(15)}](../pictures/house.png)`)).to.deep.equal([]);
    expect(reported(`![${'A family. '.repeat(16)}](../pictures/house.png)`)).to.have.length(1);
  });

  it('has an address', () => {
    for (const picture of ['![A dog]()', '![A dog](#)'])
      expect(reported(picture), picture).to.deep.equal([
        '1:1 error This picture is left out: it has no address. Write ![A dog](../pictures/….jpg).',
      ]);
  });

  it('is not described by invisible characters', () => {
    for (const alt of [' ', '&nbsp;'])
      expect(reported(`![${alt}](../pictures/house.png)`), alt).to.deep.equal([
        '1:1 error This picture has no description. Write ![what it shows](../pictures/house.png).',
      ]);
  });

  it('is reported by the parser without alternative text, or from another site', () => {
    expect(reported('![](../pictures/none.png) ![A house](https://a.example/none.png)')).to.deep.equal([]);
  });
});
