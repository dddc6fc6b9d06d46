import {expect} from 'chai';
import {libraryDataOf} from '../../src/checks/data-files/library-data.js';
import {readYamlFile} from '../../src/checks/data-files/yaml-file.js';

const file = (path: string, text: string) => ({path, text});

describe('the data that texts rest on', () => {
  it('are merged from all files, of which a later one overrides ids', () => {
    const {sources, helpLines, glossary} = libraryDataOf([
      file('sources.yaml', 'S01: {title: Ours}\nS02: {title: Other}\n'),
      file('help-lines.yaml', '- {id: a, number: "988", call: "988"}\n'),
      file('x/sources.yaml', 'S01: {title: Theirs}\nhandbook: {title: Handbook}\n'),
      file('x/help-lines.yaml', '- {id: b, number: 207-555-0142, call: "+12075550142"}\n'),
      file('x/glossary.yaml', '- {id: iop, en: {term: IOP, meaning: x}, es: 5}\n'),
    ]);
    expect([...sources].map(([id, {title}]) => `${id} ${title}`)).to.deep.equal([
      'S01 Theirs',
      'S02 Other',
      'handbook Handbook',
    ]);
    expect(helpLines).to.deep.equal([
      {id: 'a', number: '988', call: '988'},
      {id: 'b', number: '207-555-0142', call: '+12075550142'},
    ]);
    expect([...glossary.values()]).to.deep.equal([{id: 'iop', en: {term: 'IOP', meaning: 'x'}}]);
  });

  it('omit invalid entries, without an error', () => {
    const {sources, helpLines, glossary} = libraryDataOf([
      file('sources.yaml', '- a\n'),
      file('sources.yaml', 'S01: 5\n'),
      file('help-lines.yaml', '- 5\n- {id: a}\n- {number: "1"}\n- {id: b, number: 911, call: 911}\n'),
      file('glossary.yaml', '- 5\n- {id: 5}\n- {id: a, en: {term: 5}}\n'),
      file('glossary.yaml', 'a: b: c'),
    ]);
    expect(sources.size).to.equal(0);
    expect(helpLines).to.deep.equal([{id: 'b', number: '911', call: '911'}]);
    expect([...glossary.values()]).to.deep.equal([{id: 'a'}]);
  });
});

describe('a YAML file with positions', () => {
  const text =
    '# Words\n- id: a\n  label: { en: "Hi", es: Hola } # note\n  list:\n    - x\n    - y: >-\n        long\n        text\n- b\n';
  const yaml = readYamlFile(text);

  it('has the position of each value, with its key', () => {
    if ('mistake' in yaml) throw new Error(yaml.mistake);
    const places = (
      [[0], [0, 'id'], [0, 'label', 'es'], [0, 'list', 0], [0, 'list', 1, 'y'], [1]] as const
    ).map((path) => {
      const {start, end} = yaml.rangeOf(path);
      return `${start.line}:${start.column}-${end!.line}:${end!.column}`;
    });
    expect(places).to.deep.equal(['2:3-2:8', '2:3-2:8', '3:22-3:30', '5:7-5:8', '6:7-9:1', '9:3-9:4']);
  });

  it('returns the parent of a missing value', () => {
    if ('mistake' in yaml) throw new Error(yaml.mistake);
    expect(yaml.rangeOf([0, 'label', 'fr']).start).to.deep.equal({line: 3, column: 3});
    expect(yaml.rangeOf([7]).start).to.deep.equal({line: 2, column: 1});
  });

  it('may be empty, have a byte order mark, or other line ends', () => {
    for (const empty of ['', '# Words\n', '---\n'])
      expect(readYamlFile(empty)).to.deep.include({value: null});
    const windows = readYamlFile('\uFEFFa: 1\r\nb: 2\r\n');
    if ('mistake' in windows) throw new Error(windows.mistake);
    expect(windows.value).to.deep.equal({a: 1, b: 2});
    expect(windows.rangeOf(['b'])).to.deep.equal({start: {line: 2, column: 1}, end: {line: 2, column: 5}});
  });

  it('reports invalid YAML, and several documents', () => {
    expect(readYamlFile('a: 1\nb: c: d\n')).to.deep.equal({
      mistake: 'This file is not valid YAML: the value of `b` must stand in quotes. Write `b: "c: d"`.',
      range: {start: {line: 2, column: 1}, end: {line: 2, column: 1}},
    });
    expect(readYamlFile('a: 1\n---\nb: 2\n')).to.have.property('mistake');
    expect(readYamlFile('a: *b\n')).to.have.property('mistake');
  });
});
