/** A field of one line of the front matter, without a YAML parser, since unfinished text is the usual case here. */
export function frontMatterField(text: string, name: string): string | undefined {
  const [, lines = ''] = /^\uFEFF?---[ \t]*\r?\n([^]*?)\r?\n---/.exec(text) ?? [];
  const value = new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*(?: #.*)?\\r?$`, 'm').exec(lines)?.[1];
  const words = value?.replace(/^(["'])(.*)\1$/, '$2');
  return words === '' ? undefined : words;
}
