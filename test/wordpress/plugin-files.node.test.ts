/** The files of the WordPress plugin, without WordPress. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {unzipSync} from 'fflate';
import {po} from 'gettext-parser';
import {packageVersion} from '../../src/build/package-version.js';
import {widgetTags} from '../../src/text-kinds/widgets.js';
import {blockWords} from '../../src/wordpress/block-words.js';
import {PLUGIN_NAME, pluginFiles} from '../../src/wordpress/plugin-files.js';
import {pluginZip} from '../../src/wordpress/write-plugin.js';
import {readDist, rootDir} from '../embed/dist.js';

const DIST = join(rootDir, 'dist');
/** Above it, Plugin Check warns about a script. */
const LARGEST_SCRIPT = 300_000;
/** PHP takes no larger upload by default. */
const LARGEST_UPLOAD = 2 * 1024 * 1024;

interface BlockType {
  readonly name: string;
  readonly apiVersion: number;
  readonly textdomain: string;
  readonly attributes: Readonly<Record<string, {readonly type: string}>>;
}

interface Widgets {
  readonly widgets: Readonly<
    Record<
      string,
      {
        readonly topic: string;
        readonly topics: Readonly<Record<string, Readonly<Record<string, string>>>>;
        readonly attributes: Readonly<
          Record<string, {readonly values?: readonly string[]; readonly labels?: object}>
        >;
      }
    >
  >;
}

describe('the files of the WordPress plugin', () => {
  let files: Map<string, Uint8Array>;
  const text = (name: string) => Buffer.from(files.get(name)!).toString('utf8');
  const named = (pattern: RegExp) => [...files.keys()].filter((name) => pattern.test(name));
  before(() => {
    files = pluginFiles(DIST);
  });

  it('are the plugin’s own, and what pages load, in a folder named by the version', () => {
    expect([...files.keys()]).to.include.members([
      `${PLUGIN_NAME}.php`,
      'uninstall.php',
      'readme.txt',
      'editor.js',
      'widgets.json',
      'LICENSE',
      'THIRD-PARTY-NOTICES.txt',
      'languages/family-education-widgets-es_ES.po',
      'languages/family-education-widgets-es_ES.mo',
      `widgets/${packageVersion}/family-widgets.js`,
      `widgets/${packageVersion}/blocks.js`,
      `widgets/${packageVersion}/content/es/iop.js`,
      `widgets/${packageVersion}/html/es/iop.h5.html`,
      ...widgetTags.map((tag) => `blocks/${tag.replace('family-', '')}/block.json`),
    ]);
    expect(named(/bundle|embed|builder|\.css|sri\.json|\.text\./)).to.deep.equal([]);
  });

  it('need a finished build', () => {
    expect(() => pluginFiles(join(DIST, 'nothing'))).to.throw(
      /nothing.*is missing\. Run "npm run build" first\./,
    );
  });

  it('name the version of the package, everywhere the same', () => {
    const main = text(`${PLUGIN_NAME}.php`);
    expect(/^ \* Version: +(\S+)$/m.exec(main)![1]).to.equal(packageVersion);
    expect(main).to.include(`define( 'FAMILY_WIDGETS_VERSION', '${packageVersion}' )`);
    expect(text('readme.txt')).to.include(`\nStable tag: ${packageVersion}\n`);
    for (const field of ['Requires at least', 'Requires PHP'])
      expect(new RegExp(`${field}: +(\\S+)`).exec(main)![1]).to.equal(
        new RegExp(`${field}: +(\\S+)`).exec(text('readme.txt'))![1],
      );
    for (const name of named(/\.(php|txt|json)$/)) expect(text(name), name).to.not.include('{{');
  });

  it('have scripts that Plugin Check accepts by their size', () => {
    for (const name of named(/\.js$/)) expect(files.get(name)!.length, name).to.be.below(LARGEST_SCRIPT);
  });

  it('have blocks with every attribute of the element but src', () => {
    const {modules} = JSON.parse(readDist('custom-elements.json')) as {
      modules: {declarations: {tagName?: string; attributes?: {name: string}[]}[]}[];
    };
    for (const tag of widgetTags) {
      const block = JSON.parse(text(`blocks/${tag.replace('family-', '')}/block.json`)) as BlockType;
      expect(block).to.include({
        name: tag.replace('family-', 'family-widgets/'),
        apiVersion: 3,
        textdomain: PLUGIN_NAME,
      });
      const element = modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === tag)!;
      const names = element
        .attributes!.map(({name}) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
        .filter((name) => name !== 'src');
      expect(Object.keys(block.attributes).sort(), tag).to.deep.equal(names.sort());
      for (const {type} of Object.values(block.attributes)) expect(type).to.match(/^(string|boolean)$/);
    }
  });

  it('know every topic, with a title in each language, and the sections that an attribute may name', () => {
    const {widgets} = JSON.parse(text('widgets.json')) as Widgets;
    const topics = Object.values(widgets).flatMap((widget) => Object.entries(widget.topics));
    expect(topics.map(([topic]) => topic).sort()).to.deep.equal(
      readdirSync(join(rootDir, 'content/en'))
        .map((file) => file.replace('.md', ''))
        .sort(),
    );
    for (const [topic, titles] of topics) expect(Object.keys(titles), topic).to.deep.equal(['en', 'es']);
    for (const {topic, topics: own} of Object.values(widgets)) expect(own).to.have.property(topic);
    const {group, layout} = widgets['family-wellness-tips']!.attributes;
    expect(group!.values).to.include('sleep').and.not.include('tips-sleep');
    expect(group!.labels).to.have.property('sleep').that.deep.equals({en: 'Sleep', es: 'Sueño'});
    expect(layout!.values).to.deep.equal(['cards', 'list']);
    expect(widgets['family-stage-timeline']!.attributes['current']!.values).to.include('before');
  });

  it('have every word of the plugin in Spanish, and no other', () => {
    const {translations} = po.parse(text('languages/family-education-widgets-es_ES.po'));
    const inSpanish = (context: string) =>
      Object.entries(translations[context]!)
        .filter(([english, {msgstr}]) => english !== '' && msgstr[0])
        .map(([english]) => english);
    const main = text(`${PLUGIN_NAME}.php`);
    const headers = ['Plugin Name', 'Description', 'Author'].map(
      (name) => new RegExp(`^ \\* ${name}: +(.+)$`, 'm').exec(main)![1]!,
    );
    const calls = named(/\.php$/).flatMap((name) => [
      ...text(name).matchAll(/\b_?_?(?:esc_html|esc_attr)?_{1,2}e?\( '([^']+)', '([^']+)' \)/g),
    ]);
    expect(calls.map(([, , domain]) => domain).filter((domain) => domain !== PLUGIN_NAME)).to.deep.equal([]);
    const said = [...new Set([...headers, ...calls.map(([, words]) => words!)])];
    expect(inSpanish('').sort()).to.deep.equal(said.sort());
    const blocks = Object.values(blockWords);
    expect(inSpanish('block title').sort()).to.deep.equal(blocks.map(({title}) => title).sort());
    expect(inSpanish('block description').sort()).to.deep.equal(
      blocks.map(({description}) => description).sort(),
    );
    expect(inSpanish('block keyword').sort()).to.deep.equal(
      [...new Set(blocks.flatMap(({keywords}) => keywords))].sort(),
    );
  });

  it('have a label for every attribute', () => {
    const labels = text('includes/labels.php');
    const {widgets} = JSON.parse(text('widgets.json')) as Widgets;
    for (const {attributes} of Object.values(widgets))
      for (const name of Object.keys(attributes)) expect(labels).to.match(new RegExp(`'${name}' +=> __\\(`));
  });

  it('make a zip file that can be uploaded, with the same bytes each time', () => {
    const zip = pluginZip(DIST);
    expect(zip.length).to.be.below(LARGEST_UPLOAD);
    expect(Buffer.from(zip).equals(pluginZip(DIST))).to.be.true;
    const names = Object.keys(unzipSync(zip));
    expect(names).to.deep.equal([...files.keys()].map((name) => `${PLUGIN_NAME}/${name}`));
    expect(names).to.deep.equal([...names].sort());
  });

  describe('in PHP', () => {
    it('cannot be called from outside of WordPress', () => {
      for (const name of named(/\.php$/))
        expect(text(name), name).to.match(/\ndefined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;\n/);
    });

    it('have the plugin’s prefix before every name, and add no hook that is not there', () => {
      const functions = named(/\.php$/).flatMap((name) =>
        [...text(name).matchAll(/^function (\w+)/gm)].map(([, each]) => each!),
      );
      expect(functions.filter((name) => !name.startsWith('family_widgets_'))).to.deep.equal([]);
      for (const name of named(/\.php$/)) {
        const callbacks = [...text(name).matchAll(/add_(?:filter|action)\( [^,]+, '(\w+)'/g)];
        for (const [, callback] of callbacks) expect(functions, name).to.include(callback);
      }
    });

    it('request nothing, and name no address but that of the licence, and examples', () => {
      for (const name of [...named(/\.php$/), 'editor.js']) {
        expect(text(name), name).to.not.match(/wp_remote_|curl_|fsockopen|fetch\(|XMLHttpRequest/);
        const hosts = [...text(name).matchAll(/https?:\/\/([^\s'"/]+)/g)].map(([, host]) => host);
        expect(
          hosts.filter((host) => host !== 'opensource.org' && host !== 'your-site.example'),
          name,
        ).to.deep.equal([]);
      }
    });
  });
});
