/** Dangerous addresses, each scheme hidden in every way that Markdown, HTML and browsers undo. */
export interface AddressCase {
  readonly scheme: string;
  readonly encoding: string;
  readonly form: string;
  readonly markdown: string;
}

/** The part after the colon, if it is not a call of `alert`. */
const rests: Readonly<Record<string, string>> = {
  data: 'text/html,<script>alert(1)</script>',
  blob: 'https://x/1',
  filesystem: 'https://x/1',
  file: '///etc/passwd',
  'view-source': 'javascript:alert(1)',
  jar: 'javascript:alert(1)!/',
  feed: 'javascript:alert(1)',
  about: 'blank',
  intent: '//x#Intent;end',
};

const schemes = [
  'javascript',
  'vbscript',
  'livescript',
  'data',
  'file',
  'blob',
  'filesystem',
  'view-source',
  'jar',
  'feed',
  'about',
  'intent',
];

const encodings: Readonly<Record<string, (scheme: string, rest: string) => string>> = {
  raw: (scheme, rest) => `${scheme}:${rest}`,
  upper: (scheme, rest) => `${scheme.toUpperCase()}:${rest}`,
  mixed: (scheme, rest) =>
    `${[...scheme].map((letter, index) => (index % 2 ? letter.toUpperCase() : letter)).join('')}:${rest}`,
  decimalColon: (scheme, rest) => `${scheme}&#58;${rest}`,
  hexColon: (scheme, rest) => `${scheme}&#x3A;${rest}`,
  namedColon: (scheme, rest) => `${scheme}&colon;${rest}`,
  decimalFirst: (scheme, rest) => `&#${scheme.charCodeAt(0)};${scheme.slice(1)}:${rest}`,
  decimalPadded: (scheme, rest) =>
    `${codes(scheme, (code) => `&#${String(code).padStart(7, '0')};`)}&#0000058;${rest}`,
  hexUnterminated: (scheme, rest) => `${codes(`${scheme}:`, (code) => `&#x${code.toString(16)}`)}${rest}`,
  tab: (scheme, rest) => `${scheme.slice(0, 2)}&Tab;${scheme.slice(2)}:${rest}`,
  newline: (scheme, rest) => `${scheme.slice(0, 2)}&NewLine;${scheme.slice(2)}:${rest}`,
  control: (scheme, rest) => `&#1;${scheme}:${rest}`,
  space: (scheme, rest) => `&#32;${scheme}:${rest}`,
  noBreakSpace: (scheme, rest) => `&nbsp;${scheme}:${rest}`,
  percentFirst: (scheme, rest) => `%${scheme.charCodeAt(0).toString(16)}${scheme.slice(1)}:${rest}`,
  percentColon: (scheme, rest) => `${scheme}%3A${rest}`,
  backslash: (scheme, rest) => `\\${scheme}:${rest}`,
  doubleEntity: (scheme, rest) => `&amp;#${scheme.charCodeAt(0)};${scheme.slice(1)}:${rest}`,
  softHyphen: (scheme, rest) => `${scheme.slice(0, 3)}&shy;${scheme.slice(3)}:${rest}`,
};

function codes(text: string, write: (code: number) => string): string {
  return [...text].map((letter) => write(letter.charCodeAt(0))).join('');
}

/** The ways to write an address into Markdown. */
export const forms: Readonly<Record<string, (address: string) => string>> = {
  inline: (address) => `[x](${address})`,
  angle: (address) => `[x](<${address}>)`,
  title: (address) => `[x](${address} "t")`,
  reference: (address) => `[r]\n\n[r]: ${address}`,
  referenceAngle: (address) => `[x][r]\n\n[r]: <${address}> 't'`,
  autolink: (address) => `<${address}>`,
  image: (address) => `![x](${address})`,
  imageReference: (address) => `![r]\n\n[r]: <${address}>`,
  tableCell: (address) => `|a|\n|-|\n|[x](<${address}>)|`,
  heading: (address) => `# [x](<${address}>)`,
  listItem: (address) => `- [x](<${address}>)`,
  quote: (address) => `> [x](<${address}>)`,
  htmlAnchor: (address) => `<a href="${address}">x</a>`,
  htmlImage: (address) => `<img src='${address}'>`,
  nested: (address) => `[![a](<${address}>)](<${address}>)`,
};

/** 12 schemes, 19 encodings, 15 forms: 3,420 cases. */
export const addressCases: readonly AddressCase[] = schemes.flatMap((scheme) =>
  Object.entries(encodings).flatMap(([encoding, encode]) =>
    Object.entries(forms).map(([form, write]) => ({
      scheme,
      encoding,
      form,
      markdown: write(encode(scheme, rests[scheme] ?? 'alert(1)')),
    })),
  ),
);
