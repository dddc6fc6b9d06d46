import {expect} from 'chai';
import {readSettings, ruleNames} from '../../src/checks/data-files/settings-file.js';
import {messagesOf} from './checking.js';

const read = (text: string) => {
  const {settings, file} = readSettings({path: 'family-widgets.yaml', text});
  return {settings, reported: messagesOf(file)};
};

describe('the settings', () => {
  it('are optional, all and each', () => {
    for (const text of ['', '# Nothing\n', 'names:\nrules:\n']) {
      const {settings, reported} = read(text);
      expect(reported).to.deep.equal([]);
      expect(settings).to.deep.include({rules: {}, names: [], ids: [], ignore: [], languages: ['en']});
    }
  });

  it('set the severity of a rule, also of one about data or pages', () => {
    const {settings, reported} = read(
      'rules:\n  link-words: error\n  help-lines: off\n  link-online: warning\n',
    );
    expect(reported).to.deep.equal([]);
    expect(settings.rules).to.deep.equal({
      'link-words': 'error',
      'help-lines': 'off',
      'link-online': 'warning',
    });
  });

  it('report a misspelt rule, with the nearest one', () => {
    expect(read('rules:\n  link-wrods: off\n').reported).to.deep.equal([
      '2:3 error settings: There is no rule `link-wrods`. Did you mean `link-words`?',
    ]);
    expect(read('rules: {xyzzyxyzzy: off}\n').reported).to.deep.equal([
      '1:9 error settings: There is no rule `xyzzyxyzzy`. `npx family-widgets check --rules` names them all.',
    ]);
  });

  it('report each problem, and apply the rest', () => {
    const {settings, reported} = read(
      'language: [es]\nrules:\n  raw-html: of\n  link-words: off\nignore: README.md\nids: [a]\n',
    );
    expect(reported).to.deep.equal([
      '3:3 error settings: `rules.raw-html` must be off, warning or error.',
      '5:1 error settings: `ignore` must be a list of files and folders below this one, such as [README.md, drafts].',
      '1:1 error settings: There is no field `language`. Did you mean `languages`?',
    ]);
    expect(settings).to.deep.include({rules: {'link-words': 'off'}, ids: ['a'], ignore: []});
  });

  it('name languages by their codes', () => {
    for (const written of ['english', '""', 'sp', 'es_MX', '[en]', '7']) {
      const {settings, reported} = read(`languages: [${written}]\n`);
      expect(reported, written).to.have.length(1);
      expect(reported[0]).to.match(
        /^1:\d+ error settings: `languages` must be .* such as (?:en, es|\[en, es\])\.$/,
      );
      expect(settings.languages).to.deep.equal(['en']);
    }
    expect(read('languages: [english]\n').reported).to.deep.equal([
      '1:13 error settings: `languages` must be codes of languages: write codes such as en, es.',
    ]);
    for (const written of ['en', 'es-MX', 'es-419', 'hmn', 'mam', 'zh-Hans'])
      expect(read(`languages: [${written}]\n`).reported, written).to.deep.equal([]);
  });

  it('are ignored if they are not a YAML map', () => {
    for (const text of ['a: b: c', '- a', 'words']) {
      const {settings, reported} = read(text);
      expect(reported, text).to.have.length(1);
      expect(settings.languages).to.deep.equal(['en']);
    }
  });

  it('accept every rule by its name', () => {
    expect(ruleNames).to.include.members(['link-target', 'glossary-data', 'link-online', 'raw-html']);
    expect(new Set(ruleNames)).to.have.lengthOf(ruleNames.length);
  });
});
