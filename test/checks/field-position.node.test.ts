import {expect} from 'chai';
import {readCheckedFile} from '../../src/checks/checked-file.js';
import {fieldRange} from '../../src/checks/front-matter/field-position.js';
import {entryAt, parseYaml, rangeOfNode, type YamlPath} from '../../src/checks/yaml.js';

/** Names and values of all fields, as they are written. */
function written(yaml: string): Record<string, readonly [key: string, value: string]> {
  const document = parseYaml(yaml);
  const fields: Record<string, readonly [key: string, value: string]> = {};
  const collect = (path: YamlPath, value: unknown) => {
    const entry = entryAt(document, path);
    if (!entry) return;
    const [key, own] = [entry.key ?? entry.value, entry.value].map((node) => {
      const {start, end} = rangeOfNode(node);
      return yaml.slice(start, end);
    });
    if (path.length > 0) fields[path.join('.')] = [key!, own!];
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) collect([...path, name], each);
  };
  collect([], document.toJS());
  return fields;
}

describe('the fields of some YAML', () => {
  it('are found in blocks', () => {
    expect(written('id: a # one\nby:\n  name: \'b\'\n  role:\nlast: "c"\n')).to.deep.equal({
      id: ['id', 'a'],
      by: ['by', "name: 'b'\n  role:"],
      'by.name': ['name', "'b'"],
      'by.role': ['role', ''],
      last: ['last', '"c"'],
    });
  });

  it('are found in braces and brackets, to the one that closes them', () => {
    expect(
      written('by: {name: a, more: [b, {c: d}, ], } # e\nf: []\n"g": {\n  # }\n  h: i\n  # }\n  }\nj: {}'),
    ).to.deep.equal({
      by: ['by', '{name: a, more: [b, {c: d}, ], }'],
      'by.name': ['name', 'a'],
      'by.more': ['more', '[b, {c: d}, ]'],
      'by.more.0': ['b', 'b'],
      'by.more.1': ['{c: d}', '{c: d}'],
      'by.more.1.c': ['c', 'd'],
      f: ['f', '[]'],
      g: ['"g"', '{\n  # }\n  h: i\n  # }\n  }'],
      'g.h': ['h', 'i'],
      j: ['j', '{}'],
    });
  });

  it('are found in lists, over several lines and after anchors', () => {
    expect(written('a:\n  - b\n  - &x c\nd: *x\ne: >-\n  f\n  g\n')).to.deep.equal({
      a: ['a', '- b\n  - &x c'],
      'a.0': ['b', 'b'],
      'a.1': ['c', 'c'],
      d: ['d', '*x'],
      e: ['e', '>-\n  f\n  g\n'],
    });
  });

  it('are not found if it is not YAML, or has no fields', () => {
    for (const none of ['', '# a', 'a']) expect(written(none), none).to.deep.equal({});
  });
});

describe('the range of a field', () => {
  const file = readCheckedFile({path: 'a.md', text: '---\nid: a\nby: {name: b}\n---\n\n# A\n'});

  it('is that of its name', () => {
    expect(fieldRange(file, ['by', 'name'])).to.deep.equal({
      start: {line: 3, column: 6},
      end: {line: 3, column: 10},
    });
  });

  it('is that of the next one if it is missing, or else the front matter', () => {
    expect(fieldRange(file, ['by', 'role'], 'by')).to.deep.include({start: {line: 3, column: 1}});
    expect(fieldRange(file, 'title')?.start).to.deep.include({line: 1, column: 1});
    expect(fieldRange(readCheckedFile({path: 'a.md', text: '# A\n'}), 'title')).to.equal(undefined);
    const broken = readCheckedFile({path: 'a.md', text: '---\nid: "a\n---\n\n# A\n'});
    expect(fieldRange(broken, 'id')?.start).to.deep.include({line: 1, column: 1});
  });

  it('is the same with other line ends', () => {
    const windows = readCheckedFile({
      path: 'a.md',
      text: '\uFEFF---\r\nid: a\r\nby: {name: b}\r\n---\r\n\r\n# A\r\n',
    });
    expect(fieldRange(windows, ['by', 'name'])).to.deep.equal(fieldRange(file, ['by', 'name']));
  });
});
