/** All kinds of text on one page, as on a site that has a page for families. */
import type {Words} from '../words.js';
import type {Widget} from './ours.js';
import {pageAround, type BenchPage, type Shown} from './page.js';
import {peerPage, withBundle, markdownScript} from './peer.js';
import {detailsElements, leanZeroMd, shoelaceHead, webAwesomeHead} from './peers-faq.js';
import {
  shoelaceCarousel,
  swiperElements,
  swiperModule,
  timelineHead,
  timelineHtml,
  webAwesomeCarousel,
} from './peers-tips.js';
import {betterSnippets} from './readme.js';
import {detailsHtml, textHtml} from './static.js';

export interface AllWords {
  readonly help: Words;
  readonly program: Words;
  readonly stages: Words;
  readonly tips: Words;
  readonly faq: Words;
}

/** Help and program, which are plain text on every page. */
const texts = ({help, program}: AllWords) => `${textHtml(help)}\n${textHtml(program)}`;

export function allPages(words: () => AllWords, widgets: readonly Widget[]): BenchPage[] {
  const shown: Shown = {heading: ['main h3'], last: ['main summary']};
  const loaded = (name: 'shoelace-loader' | 'wa-loader', title: string, prefix: string, head: string) =>
    peerPage('all', {
      ...{name: `all/${name}`, title},
      shown: {heading: ['main h3'], last: [`${prefix}-details`, '[part~=header]']},
      content: (peers) => {
        peers.read('@shoelace-style/shoelace/package.json');
        const {stages, tips, faq} = words();
        const carousel = prefix === 'sl' ? shoelaceCarousel(tips) : webAwesomeCarousel(tips);
        const details = [stages, faq].map((each) => detailsElements(`${prefix}-details`, each));
        return {
          html: pageAround({head, body: `${texts(words())}\n${details[0]}\n${carousel}\n${details[1]}`}),
        };
      },
    });
  return [
    {
      ...{name: 'all/static', group: 'all', title: 'static HTML', whose: 'static', quick: true, shown},
      content: () => {
        const {stages, tips, faq} = words();
        return {
          html: pageAround({
            body: `${texts(words())}\n${detailsHtml(stages)}\n${textHtml(tips)}\n${detailsHtml(faq)}`,
          }),
        };
      },
    },
    {
      ...{
        name: 'all/readme',
        group: 'all',
        title: 'ours, README snippet of each',
        whose: 'ours',
        quick: true,
      },
      shown: {heading: ['family-help-card h3'], last: ['family-faq h4']},
      content: () => ({html: pageAround({body: betterSnippets(widgets)})}),
    },
    loaded('shoelace-loader', 'Shoelace autoloader', 'sl', shoelaceHead),
    loaded('wa-loader', 'Web Awesome loader', 'wa', webAwesomeHead),
    peerPage('all', {
      name: 'all/mixed',
      title: 'zero-md + Swiper + TimelineJS',
      shown: {heading: ['main h3'], last: ['zero-md', 'h3']},
      content: async (peers) => {
        const {stages, tips, faq} = words();
        const bundled = await peers.bundle(`${leanZeroMd}\n${swiperModule}`);
        const markdown = `<zero-md>${markdownScript(faq.commonMarkdown)}</zero-md>`;
        const body = `${timelineHead}${texts(words())}\n${timelineHtml(stages)}\n${swiperElements(tips)}\n${markdown}`;
        return withBundle(bundled, body);
      },
    }),
  ];
}
