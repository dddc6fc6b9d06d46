/** Compiles source texts as a partner's project would, against the built package. */
import {join} from 'node:path';
import ts from 'typescript';
import {rootDir} from '../embed/dist.js';

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  noEmit: true,
  // What we publish is checked as well, but not TypeScript's own.
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  types: [],
};

/** Parsed once: the same libraries are in every program. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Messages of the compiler, by the name of the file that each is about.
 *
 * @param sources - texts by file name, which need not exist; the package is imported by its name
 */
export function compile(
  sources: Readonly<Record<string, string>>,
  more: ts.CompilerOptions = {},
): Map<string, string[]> {
  const texts = new Map(
    Object.entries(sources).map(([name, text]) => [join(rootDir, 'test/consumers', name), text]),
  );
  const host = ts.createCompilerHost({...options, ...more});
  const {fileExists, readFile, getSourceFile} = host;
  host.getSourceFile = (path, ...rest) => {
    if (texts.has(path)) return getSourceFile(path, ...rest);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, ...rest));
    return parsed.get(path);
  };
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  const program = ts.createProgram([...texts.keys()], {...options, ...more}, host);
  const messages = new Map<string, string[]>();
  for (const {file, messageText} of ts.getPreEmitDiagnostics(program)) {
    const name = file?.fileName.slice(rootDir.length + 1).replace('test/consumers/', '') ?? '';
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    messages.set(name, [...(messages.get(name) ?? []), text]);
  }
  return messages;
}
