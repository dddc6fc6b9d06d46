import {expect} from 'chai';
import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {Script} from 'node:vm';
import ts from 'typescript';
import {codeFiles, distFiles, readDist, rootDir, scriptFiles, versioned} from './dist.js';

const run = promisify(execFile);

interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly sideEffects: readonly string[];
  readonly customElements: string;
  readonly types: string;
}

const manifest = JSON.parse(readFileSync(join(rootDir, 'package.json'), 'utf8')) as Manifest;
const elements = readdirSync(join(rootDir, 'src/widgets')).filter((name) => name.startsWith('family-'));

/** What a program prints that has imported this, in a Node without any flags. */
async function inNode(script: string): Promise<string> {
  const {stdout, stderr} = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: rootDir,
    env: {...process.env, NODE_OPTIONS: ''},
  });
  expect(stderr).to.equal('');
  return stdout.trim();
}

describe('what is built', () => {
  describe('for a script tag', () => {
    it('has the names that a partner was promised', () => {
      const files = distFiles();
      expect(files).to.include.members([
        'family-widgets.js',
        ...['family-widgets.js', 'family-widgets.bundle.en.js', 'family-widgets.bundle.es.js'].map(versioned),
        ...[
          'html/en/iop.html',
          'html/es/iop.h5.html',
          'html/en/iop.text.html',
          'html/es/iop.text.h3.html',
        ].map(versioned),
        ...['embed.html', versioned('embed.html'), versioned('family-frame.js')],
        ...['builder.html', 'builder.js', 'builder.css', 'family-room.css'].map(versioned),
        'custom-elements.json',
        'npm/index.js',
        'npm/index.d.ts',
        'THIRD-PARTY-NOTICES.txt',
        ...['sbom.cdx.json', 'docs/index.html'],
      ]);
    });

    it('lies in the folder of its version and at the address that stays the same, and in no other folder', () => {
      const folders = new Set(distFiles().map((file) => /^[^/]+\/|/.exec(file)![0]));
      expect([...folders].sort()).to.deep.equal([
        ...['', `${manifest.version}/`, 'checks/', 'docs/', 'npm/', 'types/'],
      ]);
      expect(distFiles('.js').filter((file) => !file.includes('/'))).to.deep.equal(['family-widgets.js']);
    });

    it('has a file for each topic in each language', () => {
      const written = ['en', 'es'].flatMap((language) =>
        readdirSync(join(rootDir, 'content', language)).map(
          (file) => `content/${language}/${file.replace(/\.md$/, '.js')}`,
        ),
      );
      expect(written).to.not.be.empty;
      expect(distFiles('.js')).to.include.members(written.map(versioned));
    });

    it('needs nothing but the files beside it', () => {
      const files = scriptFiles();
      expect(files).to.have.length.of.at.least(50);
      for (const file of files) {
        // What is put together at run time, of a topic's name, has no name here; the builder writes code for React.
        const imported = ts.preProcessFile(readDist(file)).importedFiles;
        const named = imported.filter(({fileName}) => fileName !== './' && fileName !== 'react');
        for (const {fileName} of named)
          expect(files, file).to.include(versioned(fileName.replace(/^\.\//, '')));
      }
    });

    it('carries the version of the package', () => {
      const whole = scriptFiles().filter((name) => name.includes('family-widgets'));
      expect(whole).to.have.lengthOf(4);
      for (const file of whole) {
        expect(readDist(file), file).to.include(`"${manifest.version}"`);
        expect(readDist(file).slice(0, 200), file).to.include(`family-education-widgets ${manifest.version}`);
      }
    });

    it('is a classic script as well, where it is a whole one; any other file is a syntax error as one', () => {
      const parse = (file: string) => () => new Script(readDist(file));
      for (const file of scriptFiles()) {
        if (/family-widgets|\.bundle\.|\/(embed|family-frame|builder)\.js$/.test(file))
          expect(parse(file), file).to.not.throw();
        else expect(parse(file), file).to.throw(SyntaxError);
      }
    });

    it('is Lit’s production build', () => {
      for (const file of distFiles('.js')) expect(readDist(file), file).to.not.include('dev mode');
    });

    it('holds each language in its own bundle only', () => {
      const [en, es] = ['en', 'es'].map((language) =>
        readDist(versioned(`family-widgets.bundle.${language}.js`)),
      );
      const english = 'Questions families ask';
      const spanish = '¿Qué es la naloxona';
      expect(en).to.include(english);
      expect(es).to.not.include(english);
      expect(es).to.include(spanish);
      expect(en).to.not.include(spanish);
    });

    it('names everything that is inside, with its licence', () => {
      const notices = readDist('THIRD-PARTY-NOTICES.txt');
      const names = [...notices.matchAll(/^Name: (.+)$/gm)].map(([, name]) => name);
      expect(names).to.include.members([
        '@lit/reactive-element',
        'lit-element',
        'lit-html',
        'marked',
        'js-yaml',
        'minisearch',
      ]);
      const licences = [...notices.matchAll(/^License: (.+)$/gm)].map(([, licence]) => licence);
      expect(licences).to.have.lengthOf(names.length);
      expect([...new Set(licences)].sort()).to.deep.equal(['BSD-3-Clause', 'MIT']);
      expect(notices).to.include('Copyright (c) 2017 Google LLC');
      expect(notices.match(/Permission is hereby granted/g)).to.have.length.of.at.least(3);
    });
  });

  describe('for npm', () => {
    const targets = Object.entries(manifest.exports).flatMap(([path, target]) =>
      (typeof target === 'string' ? [target] : Object.values(target)).flatMap((file) =>
        path.includes('*')
          ? elements.map((name) => [
              path,
              file.replace('*', `${name}/define${path.endsWith('.js') ? '' : '.js'}`),
            ])
          : [[path, file]],
      ),
    );

    for (const [path, file] of targets) {
      it(`has what it exports: ${path} → ${file}`, () => {
        expect(existsSync(join(rootDir, file!))).to.equal(true);
      });
    }

    it('names a manifest, types and files with side effects that are there', () => {
      expect(distFiles()).to.include(manifest.customElements.replace('dist/', ''));
      expect(distFiles()).to.include(manifest.types.replace('./dist/', ''));
      const files = distFiles('.js');
      const matched = manifest.sideEffects
        .filter((pattern) => pattern.startsWith('./dist/'))
        .map((pattern) => {
          const parts = pattern.slice('./dist/'.length).split('*');
          const expression = new RegExp(
            `^${parts.map((part) => part.replaceAll('.', '\\.')).join('[^/]*')}$`,
          );
          return files.filter((file) => expression.test(file));
        });
      for (const [index, found] of matched.entries())
        expect(found, manifest.sideEffects[index]).to.not.be.empty;
      for (const name of elements) expect(matched.flat()).to.include(`npm/widgets/${name}/define.js`);
      // What only gives names to import.
      expect(matched.flat()).to.not.include('npm/index.js').and.not.include('checks/index.js');
    });

    it('can be imported under its own names, with types', () => {
      const names = [
        'family-education-widgets',
        ...elements.map((name) => `family-education-widgets/widgets/${name}/define.js`),
      ];
      const options = {module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext};
      for (const name of names) {
        const from = join(rootDir, 'test/embed/dist.ts');
        const resolved = ts.resolveModuleName(
          name,
          from,
          options,
          ts.sys,
          undefined,
          undefined,
          ts.ModuleKind.ESNext,
        );
        expect(resolved.resolvedModule?.resolvedFileName, name).to.match(/\/dist\/.*\.d\.ts$|\/src\/.*\.ts$/);
      }
    });

    it('says nothing and defines nothing when it is imported in Node', async () => {
      const printed = await inNode(`
        const {FamilyFaq, FamilyContentLoadEvent} = await import('family-education-widgets');
        console.log(typeof FamilyFaq, FamilyFaq.version, typeof FamilyContentLoadEvent);
        console.log(typeof document, customElements.get('family-faq'));
      `);
      expect(printed).to.equal(`function ${manifest.version} function\nundefined undefined`);
    });

    for (const name of elements) {
      it(`defines <${name}> in Node, for a renderer on a server, and only once`, async () => {
        const printed = await inNode(`
          await import('family-education-widgets/widgets/${name}/define.js');
          const {version} = customElements.get('${name}');
          await import('./dist/npm/widgets/${name}/define.js?again');
          console.log(version);
        `);
        expect(printed).to.equal(manifest.version);
      });
    }

    it('leaves Lit, the parsers and the search to the partner’s own bundler', () => {
      const bare = codeFiles()
        .filter((file) => file.startsWith('npm/'))
        .flatMap((file) => ts.preProcessFile(readDist(file)).importedFiles.map(({fileName}) => fileName))
        .filter((name) => !name.startsWith('.'))
        .map((name) => name.split('/')[0]);
      expect([...new Set(bare)].sort()).to.deep.equal(['@lit', 'js-yaml', 'lit', 'marked', 'minisearch']);
    });

    it('names no file by its address, which bundlers would look for', () => {
      for (const file of codeFiles().filter((name) => name.startsWith('npm/')))
        expect(readDist(file), file).to.not.include('import.meta');
    });

    it('tells editors of every part that a template has, and of no other', () => {
      const {modules} = JSON.parse(readDist('custom-elements.json')) as {
        modules: {declarations?: {tagName?: string; cssParts?: {name: string}[]}[]}[];
      };
      const widgets = join(rootDir, 'src/widgets');
      const partsIn = (folder: string) =>
        readdirSync(folder, {withFileTypes: true})
          .filter((entry) => entry.isFile())
          .flatMap(({name}) => [
            ...readFileSync(join(folder, name), 'utf8').matchAll(
              /^(?! \*).*?\bpart=(?:"([a-z -]+)"|\$\{([^}]*)\})/gm,
            ),
          ])
          .flatMap(([, literal, expression = '']) =>
            literal ? literal.split(' ') : [...expression.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name!),
          );
      const shared = partsIn(join(widgets, 'base'));
      expect(shared).to.include.members(['base', 'languages', 'provider', 'loading', 'error', 'empty']);
      const declared = modules.flatMap(({declarations = []}) => declarations);
      for (const {tagName, cssParts = []} of declared) {
        if (!tagName || tagName === 'family-settings') continue;
        const named = cssParts.map(({name}) => name);
        expect(named, tagName).to.include.members([...shared, ...partsIn(join(widgets, tagName))]);
        expect(new Set(named).size, tagName).to.equal(named.length);
      }
    });

    it('tells editors what methods return and which property an attribute has, and of no private member', () => {
      const {modules} = JSON.parse(readDist('custom-elements.json')) as {
        modules: {
          declarations?: {
            tagName?: string;
            members?: {kind: string; name: string; attribute?: string; return?: {type?: {text?: string}}}[];
            attributes?: {name: string; fieldName?: string}[];
          }[];
        }[];
      };
      const declared = modules.flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName));
      for (const {tagName, members = [], attributes = []} of declared) {
        for (const {kind, name, ...member} of members) {
          expect(name, tagName).to.match(/^[a-z]\w*$/i);
          if (kind === 'method')
            expect(member.return?.type?.text, `${tagName}.${name}`).to.match(/^(boolean|void)$/);
          if (name === 'show') expect(member.return?.type?.text).to.equal('boolean');
        }
        for (const {name, fieldName} of attributes) {
          // The platform's own property, which is no member of ours.
          if (name === 'lang') {
            expect(fieldName, tagName).to.equal('lang');
            continue;
          }
          // Read from an element around it, too.
          if (name === 'json-ld') continue;
          const field = members.find((member) => member.name === fieldName);
          expect(field?.attribute, `${tagName} ${name}`).to.equal(name);
        }
      }
    });

    it('tells editors of modules that are there', () => {
      const text = readDist('custom-elements.json');
      const paths = [...text.matchAll(/"\/?([\w./-]+\.[jt]s)"/g)].map(([, path]) => path!);
      expect(paths).to.include('dist/npm/widgets/family-faq/family-faq.js');
      for (const path of new Set(paths)) expect(existsSync(join(rootDir, path)), path).to.equal(true);
    });

    it('tells editors of every element, with its attributes, parts, states and events', () => {
      const {modules} = JSON.parse(readDist('custom-elements.json')) as {
        modules: {
          declarations?: {tagName?: string; attributes?: {name: string}[]; events?: {name: string}[]}[];
        }[];
      };
      const declared = modules.flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName));
      expect(declared.map(({tagName}) => tagName).sort()).to.deep.equal([...elements].sort());
      const faq = declared.find(({tagName}) => tagName === 'family-faq')!;
      const attributes = faq.attributes!.map(({name}) => name);
      expect(attributes).to.include.members([
        'topic',
        'src',
        'lang',
        'heading-level',
        'layout',
        'no-search',
        'help',
      ]);
      expect(new Set(attributes).size, attributes.join()).to.equal(attributes.length);
      expect(faq.events!.map(({name}) => name).sort()).to.deep.equal([
        'family-content-error',
        'family-content-load',
        'family-navigate',
        'family-toggle',
      ]);
    });
  });
});
