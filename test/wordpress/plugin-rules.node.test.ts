/**
 * Rules of WordPress's Plugin Check and of its plugin directory that the files of the plugin can be held to without it:
 * https://github.com/WordPress/plugin-check, https://developer.wordpress.org/plugins/wordpress-org/
 */
import {join} from 'node:path';
import {expect} from 'chai';
import {PLUGIN_NAME, pluginFiles} from '../../src/wordpress/plugin-files.js';
import {rootDir} from '../embed/dist.js';

/** The directory cuts off what is longer: in characters, words, and tags. */
const LONGEST = {shortDescription: 150, section: 2500, tags: 5};

/** Sections that have a meaning in a readme. */
const SECTIONS = ['Description', 'Installation', 'Frequently Asked Questions', 'Changelog'];

describe('the WordPress plugin keeps the rule of Plugin Check', () => {
  let files: Map<string, Uint8Array>;
  const text = (name: string) => Buffer.from(files.get(name)!).toString('utf8');
  const named = (pattern: RegExp) => [...files.keys()].filter((name) => pattern.test(name));
  const header = (file: string, field: string) =>
    new RegExp(`^(?: \\* )?${field}: +(.+)$`, 'm').exec(text(file))?.[1];
  /** The lines of a kind of files that a pattern finds, without comments. */
  const found = (kind: RegExp, pattern: RegExp) =>
    named(kind).flatMap((name) =>
      text(name)
        .split('\n')
        .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && pattern.test(line.replace(/\/\/.*$/, '')))
        .map((line) => `${name}: ${line.trim()}`),
    );
  const MAIN = `${PLUGIN_NAME}.php`;
  before(() => {
    files = pluginFiles(join(rootDir, 'dist'));
  });

  it('that the readme has headers of their form, which agree with those of the plugin', () => {
    const readme = text('readme.txt');
    expect(/^=== (.+) ===\n/.exec(readme)![1]).to.equal(header(MAIN, 'Plugin Name'));
    // Names of accounts of wordpress.org, which are no names of people.
    expect(header('readme.txt', 'Contributors')).to.match(/^[a-z0-9._-]+(, [a-z0-9._-]+)*$/);
    expect(header('readme.txt', 'License')).to.equal('MIT').and.to.equal(header(MAIN, 'License'));
    expect(header('readme.txt', 'Tested up to')).to.match(/^\d\.\d$/);
    for (const field of ['Requires at least', 'Requires PHP'])
      expect(header('readme.txt', field)).to.match(/^\d\.\d$/);
    expect(header('readme.txt', 'Tags')!.split(', ')).to.have.length.within(1, LONGEST.tags);
    const [, shortDescription] = /\n\n(.+)\n\n== Description/.exec(readme)!;
    expect(shortDescription).to.have.length.within(20, LONGEST.shortDescription);
  });

  it('that the readme has sections that the directory knows, and none is cut off', () => {
    const [, ...parts] = text('readme.txt').split(/^== (.+) ==$/m);
    const sections = parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1]!]] : []));
    expect(sections.map(([title]) => title)).to.deep.equal(SECTIONS);
    for (const [title, content] of sections)
      expect(content!.trim().split(/\s+/), title).to.have.length.within(5, LONGEST.section);
  });

  it('that the text domain is the name of the folder, and its path exists', () => {
    expect(header(MAIN, 'Text Domain'))
      .to.equal(PLUGIN_NAME)
      .and.to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(header(MAIN, 'Domain Path')).to.equal('/languages');
    expect(named(/^languages\//)).to.not.be.empty;
    expect(header(MAIN, 'Version')).to.match(/^[\w.-]+$/);
  });

  it('that there are no hidden, packed or executable files, and names that every system takes', () => {
    const names = [...files.keys()];
    const forbidden =
      /(^|\/)\.|\.(zip|gz|tgz|rar|tar|7z|phar|exe|sh|so|bin|iso|dmg|o|a|md|map)$|(^|\/)(vendor|node_modules)\/|[^\w./-]/i;
    expect(names.filter((name) => forbidden.test(name))).to.deep.equal([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).to.equal(names.length);
    for (const name of names) expect(files.get(name)!.length, name).to.be.above(0);
  });

  it('that PHP has no short tags and runs nothing but itself', () => {
    for (const name of named(/\.php$/))
      expect(text(name), name)
        .to.match(/^<\?php\n/)
        .and.not.match(/<\?(?!php)|\?>\s*$/);
    expect(
      found(
        /\.php$/,
        /`|<<<|\bgoto\b|\b(eval|exec|system|passthru|shell_exec|proc_open|popen|create_function|extract|base64_decode|str_rot13|ini_set|set_time_limit|error_reporting|move_uploaded_file|unserialize)\s*\(/,
      ),
    ).to.deep.equal([]);
  });

  it('that nothing of development is left', () => {
    expect(
      found(
        /\.php$/,
        /\b(var_dump|var_export|print_r|error_log|trigger_error|debug_backtrace|phpinfo|die)\s*\(|localhost|127\.0\.0\.1/,
      ),
    ).to.deep.equal([]);
    expect(found(/editor\.js$/, /\bconsole\.|\bdebugger\b|localhost|127\.0\.0\.1/)).to.deep.equal([]);
  });

  it('that a form is left to the settings of WordPress, which check its nonce and the rights of its sender', () => {
    expect(found(/\.php$/, /\$_(GET|POST|REQUEST|COOKIE|FILES|SERVER)\b/)).to.deep.equal([]);
    const settings = text('includes/settings-page.php');
    const registered = [...settings.matchAll(/register_setting\(([^]*?)\n\t\);/g)];
    expect(registered).to.have.length(1);
    expect(registered[0]![1]).to.include("'sanitize_callback' => 'family_widgets_sanitize_settings'");
    expect(settings).to.include("settings_fields( 'family_widgets' )");
  });

  it('that what is written is escaped where it is written', () => {
    const written = found(/\.php$/, /\becho\b|<\?=|\bprintf?\s*\(/).filter(
      (line) => !line.includes('sprintf('),
    );
    expect(written).to.not.be.empty;
    for (const line of written) {
      const calls = [...line.matchAll(/\becho ([^;]+)/g)].map(([, value]) => value!);
      for (const value of calls)
        expect(value.replace(/^'' === \$\w+\['\w+'\] \? '' : /, ''), line).to.match(
          /^('[^']*' \. )?esc_(attr|html|url)\(/,
        );
      if (/\bprintf\(/.test(line)) expect(line).to.include('esc_url(');
    }
  });

  it('that an exception names its rule', () => {
    const comments = named(/\.php$/).flatMap((name) => text(name).match(/phpcs:.*$/gm) ?? []);
    expect(comments).to.not.be.empty;
    for (const comment of comments)
      expect(comment).to.match(/^phpcs:ignore (WordPress|PluginCheck)\.\w+\.\w+\.\w+/);
  });

  it('that scripts in the page go to its foot or are modules, and come from the plugin', () => {
    const calls = named(/\.php$/).flatMap((name) => [
      ...text(name).matchAll(/wp_(?:enqueue|register)_script\(([^]*?)\);/g),
    ]);
    expect(calls).to.have.length.above(1);
    for (const [, written] of calls)
      expect(written)
        .to.match(/,\s*true\s*$/)
        .and.match(/plugins_url\(|script_address\(/);
  });

  it('that the declared PHP can read it: no syntax and no function of PHP 8', () => {
    expect(header(MAIN, 'Requires PHP')).to.equal('7.4');
    expect(
      found(
        /\.php$/,
        /\?->|\bmatch\s*\(|\benum\s+\w|\breadonly\b|^\s*#\[|\)\s*:\s*(static|mixed|never|\w+\|)|\bcatch\s*\(\s*\\?\w+\s*\)|\bstr_(contains|starts_with|ends_with)\s*\(|\barray_(find|any|all|is_list)\s*\(|\bget_debug_type\s*\(|\(\.\.\.\)/,
      ),
    ).to.deep.equal([]);
  });
});
