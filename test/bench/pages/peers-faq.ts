/** Other libraries for the FAQ: accordions, and elements that render Markdown. */
import {escapeHtml} from '../html.js';
import type {Peers} from '../peers.js';
import type {Words} from '../words.js';
import {pageAround, type BenchPage, type Content} from './page.js';
import {markdownScript, peerPage, withBundle} from './peer.js';
import {withGroups} from './static.js';

const SHOELACE = '@shoelace-style/shoelace';
const WEB_AWESOME = '@awesome.me/webawesome';

/** Hides the text of components that are not defined yet, as Shoelace's documentation recommends. */
export const hiddenUntilDefined = '<style>:not(:defined) { visibility: hidden; }</style>';

export const shoelaceHead = `<link rel="stylesheet" href="/npm/${SHOELACE}/cdn/themes/light.css">
<script type="module" src="/npm/${SHOELACE}/cdn/shoelace-autoloader.js"></script>
${hiddenUntilDefined}`;

export const webAwesomeHead = `<link rel="stylesheet" href="/npm/${WEB_AWESOME}/dist-cdn/styles/themes/default.css">
<script type="module" src="/npm/${WEB_AWESOME}/dist-cdn/webawesome.loader.js"></script>
${hiddenUntilDefined}`;

/** `<sl-details>` and `<wa-details>`. */
export const detailsElements = (tag: string, words: Words): string =>
  withGroups(words, ({title, html}) => `<${tag} summary="${escapeHtml(title)}">${html}</${tag}>`);

export const detailsShown = (tag: string): BenchPage['shown'] => ({
  heading: [tag, '[part~=header]'],
  answer: [`${tag} > *`],
});

const spectrumElements = (words: Words): string =>
  `<sp-theme system="spectrum" color="light" scale="medium"><sp-accordion allow-multiple>${withGroups(
    words,
    ({title, html}) =>
      `<sp-accordion-item label="${escapeHtml(title)}"><div>${html}</div></sp-accordion-item>`,
  )}</sp-accordion></sp-theme>`;

const vaadinElements = (words: Words): string =>
  withGroups(
    words,
    ({titleHtml, html}) =>
      `<vaadin-details><vaadin-details-summary slot="summary">${titleHtml}</vaadin-details-summary><div>${html}</div></vaadin-details>`,
  );

/** zero-md with only a parser: the smallest setup in its documentation. */
export const leanZeroMd = `import ZeroMdBase from 'zero-md/src/zero-md-base.js';
import {marked} from 'marked';
customElements.define('zero-md', class extends ZeroMdBase {
  parse({text}) { return marked.parse(text); }
});`;

/** The modules that zero-md loads from a CDN before it renders: their addresses and contents. */
const ZERO_MD_MODULES: Readonly<Record<string, string>> = {
  '/npm/marked@18/lib/marked.esm.min.js': "export * from 'marked';",
  '/npm/marked-base-url@1/+esm': "export * from 'marked-base-url';",
  '/npm/marked-highlight@2/+esm': "export * from 'marked-highlight';",
  '/npm/marked-gfm-heading-id@4/+esm': "export * from 'marked-gfm-heading-id';",
  '/npm/marked-alert@2/+esm': "export {default} from 'marked-alert';",
};

/** zero-md with the default setup of its documentation; the modules from a CDN are served with the page. */
async function defaultZeroMd(peers: Peers, words: Words): Promise<Content> {
  const modules = Object.entries(ZERO_MD_MODULES).map(
    async ([address, module]) => [address, (await peers.bundle(module)).js] as const,
  );
  const {css} = await peers.bundle("import 'github-markdown-css/github-markdown.css';");
  return {
    html: pageAround({
      head: '<script type="module" src="/zero-md.js?register"></script>',
      body: titled(words, '<zero-md src="/questions.md"></zero-md>'),
    }),
    files: {
      '/zero-md.js': peers.read('zero-md/dist/index.min.js').replaceAll('https://cdn.jsdelivr.net', ''),
      '/questions.md': words.commonMarkdown,
      '/npm/github-markdown-css@5/github-markdown.min.css': css,
      ...Object.fromEntries(await Promise.all(modules)),
    },
  };
}

const titled = ({title, summary}: Words, body: string) => `<h2>${title}</h2>\n<p>${summary}</p>\n${body}`;

/** Elements that render Markdown from the page or from a file. */
export function markdownPeers(group: BenchPage['group'], words: () => Words, level = 'h3'): BenchPage[] {
  return [
    peerPage(group, {
      name: `${group}/zero-md`,
      title: 'zero-md, leanest',
      quick: true,
      shown: {heading: ['zero-md', level]},
      content: async (peers) =>
        withBundle(
          await peers.bundle(leanZeroMd),
          titled(words(), `<zero-md>${markdownScript(words().commonMarkdown)}</zero-md>`),
        ),
    }),
    peerPage(group, {
      name: `${group}/wa-markdown`,
      title: 'Web Awesome wa-markdown, bundled',
      quick: true,
      shown: {heading: [`wa-markdown ${level}`]},
      content: async (peers) =>
        withBundle(
          await peers.bundle(
            `import '${WEB_AWESOME}/dist/styles/themes/default.css';
import '${WEB_AWESOME}/dist/components/markdown/markdown.js';`,
          ),
          titled(words(), `<wa-markdown>${markdownScript(words().commonMarkdown)}</wa-markdown>`),
        ),
    }),
  ];
}

export function accordionPeers(words: () => Words): BenchPage[] {
  const bundled = (
    name: BenchPage['name'],
    title: string,
    shown: BenchPage['shown'],
    module: string,
    body: (words: Words) => string,
    quick = false,
  ) =>
    peerPage('faq', {
      ...{name, title, shown, quick},
      content: async (peers) => withBundle(await peers.bundle(module), hiddenUntilDefined + body(words())),
    });
  const loaded = (name: BenchPage['name'], title: string, tag: string, head: string) =>
    peerPage('faq', {
      ...{name, title, shown: detailsShown(tag)},
      content: (peers) => {
        peers.read(`${SHOELACE}/package.json`);
        return {html: pageAround({head, body: detailsElements(tag, words())})};
      },
    });
  return [
    bundled(
      'faq/shoelace',
      'Shoelace sl-details, bundled',
      detailsShown('sl-details'),
      `import '${SHOELACE}/dist/themes/light.css';
import '${SHOELACE}/dist/components/details/details.js';`,
      (text) => detailsElements('sl-details', text),
      true,
    ),
    bundled(
      'faq/wa-details',
      'Web Awesome wa-details, bundled',
      detailsShown('wa-details'),
      `import '${WEB_AWESOME}/dist/styles/themes/default.css';
import '${WEB_AWESOME}/dist/components/details/details.js';`,
      (text) => detailsElements('wa-details', text),
    ),
    bundled(
      'faq/spectrum',
      'Spectrum accordion, bundled',
      {heading: ['sp-accordion-item', '#header'], answer: ['sp-accordion-item > div']},
      `import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/theme-light.js';
import '@spectrum-web-components/theme/scale-medium.js';
import '@spectrum-web-components/accordion/sp-accordion.js';
import '@spectrum-web-components/accordion/sp-accordion-item.js';`,
      spectrumElements,
    ),
    bundled(
      'faq/vaadin',
      'Vaadin details, bundled',
      {heading: ['vaadin-details-summary'], answer: ['vaadin-details > div']},
      `import '@vaadin/details';`,
      vaadinElements,
    ),
    loaded('faq/shoelace-loader', 'Shoelace autoloader', 'sl-details', shoelaceHead),
    loaded('faq/wa-loader', 'Web Awesome loader', 'wa-details', webAwesomeHead),
    peerPage('faq', {
      name: 'faq/zero-md-default',
      title: 'zero-md, default',
      shown: {heading: ['zero-md', 'h3']},
      content: (peers) => defaultZeroMd(peers, words()),
    }),
  ];
}
