/** Other libraries for the tips (carousels) and the stages (TimelineJS). */
import {withBundle, peerPage} from './peer.js';
import {hiddenUntilDefined, shoelaceHead} from './peers-faq.js';
import {pageAround, type BenchPage} from './page.js';
import type {Words, WordsSection} from '../words.js';

const head = ({title, summary}: Words) => `<h2>${title}</h2>\n<p>${summary}</p>`;
const slide = ({titleHtml, html}: WordsSection) => `<h3>${titleHtml}</h3>${html}`;

/** The tips, each wrapped in the markup that a carousel requires. */
export const slides = (words: Words, before: string, after: string): string =>
  words.sections.map((section) => `${before}${slide(section)}${after}`).join('\n');

export const swiperModule = `import {register} from 'swiper/element/bundle'; register();`;

export const swiperElements = (words: Words): string =>
  `<swiper-container navigation="true" pagination="true">${slides(words, '<swiper-slide>', '</swiper-slide>')}</swiper-container>`;

export const shoelaceCarousel = (words: Words): string =>
  `<sl-carousel pagination navigation>${slides(words, '<sl-carousel-item>', '</sl-carousel-item>')}</sl-carousel>`;

/** Web Awesome's carousel is the same element with another prefix. */
export const webAwesomeCarousel = (words: Words): string =>
  shoelaceCarousel(words).replaceAll(/(<\/?)sl-/g, '$1wa-');

interface Carousel {
  readonly name: string;
  readonly title: string;
  readonly heading: readonly string[];
  readonly module: string;
  readonly body: (words: Words) => string;
  readonly quick?: boolean;
}

const carousels: readonly Carousel[] = [
  {
    name: 'embla',
    title: 'Embla',
    heading: ['.embla h3'],
    module: `import Embla from 'embla-carousel';
const buttons = document.querySelectorAll('.embla button');
const embla = Embla(document.querySelector('.embla-viewport'));
buttons[0].addEventListener('click', () => embla.scrollPrev());
buttons[1].addEventListener('click', () => embla.scrollNext());`,
    body: (words) => `<style>
.embla-viewport { overflow: hidden; }
.embla-container { display: flex; }
.embla-container > div { flex: 0 0 100%; min-width: 0; }
</style>
<div class="embla"><div class="embla-viewport"><div class="embla-container">${slides(words, '<div>', '</div>')}</div></div>
<button>Back</button> <button>Next</button></div>`,
  },
  {
    name: 'splide',
    title: 'Splide',
    heading: ['.splide h3'],
    module: `import Splide from '@splidejs/splide';
import '@splidejs/splide/css';
new Splide('.splide').mount();`,
    body: (words) =>
      `<section class="splide" aria-label="Tips"><div class="splide__track"><ul class="splide__list">${slides(
        words,
        '<li class="splide__slide">',
        '</li>',
      )}</ul></div></section>`,
    quick: true,
  },
  {
    name: 'swiper',
    title: 'Swiper, element bundle',
    heading: ['swiper-container h3'],
    module: swiperModule,
    body: (words) => hiddenUntilDefined + swiperElements(words),
  },
  {
    name: 'shoelace',
    title: 'Shoelace sl-carousel, bundled',
    heading: ['sl-carousel h3'],
    module: `import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/carousel/carousel.js';
import '@shoelace-style/shoelace/dist/components/carousel-item/carousel-item.js';`,
    body: (words) => hiddenUntilDefined + shoelaceCarousel(words),
  },
  {
    name: 'wa-carousel',
    title: 'Web Awesome wa-carousel, bundled',
    heading: ['wa-carousel h3'],
    module: `import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/carousel/carousel.js';
import '@awesome.me/webawesome/dist/components/carousel-item/carousel-item.js';`,
    body: (words) => hiddenUntilDefined + webAwesomeCarousel(words),
  },
];

export function tipsPeers(words: () => Words): BenchPage[] {
  return [
    ...carousels.map(({name, title, heading, module, body, quick = false}) =>
      peerPage('tips', {
        ...{name: `tips/${name}`, title, quick, shown: {heading}},
        content: async (peers) => withBundle(await peers.bundle(module), head(words()) + body(words())),
      }),
    ),
    peerPage('tips', {
      name: 'tips/shoelace-loader',
      title: 'Shoelace autoloader',
      shown: {heading: ['sl-carousel h3']},
      content: (peers) => {
        peers.read('@shoelace-style/shoelace/package.json');
        return {html: pageAround({head: shoelaceHead, body: head(words()) + shoelaceCarousel(words())})};
      },
    }),
  ];
}

/** TimelineJS requires dates: one stage per year. Omits its fonts, which are on another site. */
export const timelineHtml = (words: Words): string => {
  const events = words.sections.map(({titleHtml, html}, index) => ({
    start_date: {year: String(2001 + index)},
    text: {headline: titleHtml, text: html},
  }));
  const data = JSON.stringify({events}).replaceAll('<', '\\u003c');
  return `<div id="timeline" style="height: 600px"></div>
<script type="application/json" id="stages">${data}</script>`;
};

export const timelineHead = `<link rel="stylesheet" href="/npm/@knight-lab/timelinejs/dist/css/timeline.css">
<script defer src="/npm/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<script type="module">
new TL.Timeline('timeline', JSON.parse(document.getElementById('stages').textContent), {font: null, script_path: '/npm/@knight-lab/timelinejs/dist/js/'});
</script>`;

export function stagesPeers(words: () => Words): BenchPage[] {
  return [
    peerPage('stages', {
      name: 'stages/timelinejs',
      title: 'TimelineJS',
      quick: true,
      // Only headings near the current one are rendered, but all markers are.
      shown: {heading: ['#timeline .tl-headline'], last: ['#timeline .tl-timemarker']},
      content: (peers) => {
        peers.read('@knight-lab/timelinejs/package.json');
        return {html: pageAround({head: timelineHead, body: head(words()) + timelineHtml(words())})};
      },
    }),
  ];
}
