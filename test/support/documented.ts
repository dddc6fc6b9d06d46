/** The examples in the README and in the docs for partners, as they stand there. */

/** The blocks of code in this language, in order, without the fences. */
export function examplesIn(markdown: string, language: string): string[] {
  const blocks = markdown.matchAll(new RegExp(`^ *\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm'));
  return [...blocks].map(([, code]) => code!);
}

/** In a browser: those of a file of the repository. */
export async function documentedExamples(path: string, language = 'html'): Promise<string[]> {
  const response = await fetch(`/__test__/respond?file=${encodeURIComponent(path)}`);
  return examplesIn(await response.text(), language);
}
