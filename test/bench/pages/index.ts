/** All measured pages, in groups with the same text. */
import {questionsInBytes, questionsInNumber, wordsOfTopic, type Words} from '../words.js';
import {allPages} from './all.js';
import {
  articlePage,
  barePage,
  bundlePage,
  prerenderedPage,
  readmePage,
  srcPage,
  type Widget,
} from './ours.js';
import {pageAround, type BenchPage, type GroupName} from './page.js';
import {accordionPeers, markdownPeers} from './peers-faq.js';
import {stagesPeers, tipsPeers} from './peers-tips.js';
import {scriptTag} from './readme.js';
import {controlOf, detailsPage, textHtml, textPage} from './static.js';

const faqWidget: Widget = {
  tag: 'family-faq',
  topic: 'family-faq',
  level: 'h4',
  answer: ['family-faq [slot="short-0-0"]'],
};
const tipsWidget: Widget = {tag: 'family-wellness-tips', topic: 'wellness-tips', level: 'h4'};
const stagesWidget: Widget = {tag: 'family-stage-timeline', topic: 'stages', level: 'h3'};
const programWidget: Widget = {tag: 'family-program-explainer', topic: 'iop', level: 'h3'};
const helpWidget: Widget = {tag: 'family-help-card', topic: 'help-card', level: 'h3'};

const PROGRAMS = ['detox', 'residential', 'php', 'iop', 'outpatient', 'medication', 'recovery-housing'];

/** Creates a value on first use, since long texts take a while. */
function once<Value>(make: () => Value): () => Value {
  let made: {value: Value} | undefined;
  return () => (made ??= {value: make()}).value;
}

export function mainPages(): BenchPage[] {
  const faq = once(() => wordsOfTopic('family-faq', 3));
  const tips = once(() => wordsOfTopic('wellness-tips', 3));
  const stages = once(() => wordsOfTopic('stages', 2));
  const program = once(() => wordsOfTopic('iop', 2));
  const help = once(() => wordsOfTopic('help-card', 2));
  const all = once(() => ({help: help(), program: program(), stages: stages(), tips: tips(), faq: faq()}));
  const staticFaq = detailsPage({name: 'faq/static', group: 'faq'}, faq);
  const quick = true;
  return [
    staticFaq,
    controlOf(staticFaq),
    articlePage(
      faqWidget,
      {name: 'faq/article', group: 'faq', title: 'ours, article inside the tag', quick},
      faq,
    ),
    prerenderedPage(faqWidget, {name: 'faq/prerendered', group: 'faq', title: 'ours, prerendered', quick}),
    prerenderedPage(
      faqWidget,
      {name: 'faq/prerendered-text', group: 'faq', title: 'ours, prerendered text alone'},
      true,
    ),
    readmePage(faqWidget, {name: 'faq/readme', group: 'faq', title: 'ours, README snippet', quick}),
    barePage(faqWidget, {name: 'faq/bare', group: 'faq', title: 'ours, bare tag', quick}),
    ownBundlePage(faqWidget, 'faq', quick),
    bundlePage(
      faqWidget,
      {name: 'faq/bundle', group: 'faq', title: 'ours, bundle of all widgets'},
      'family-widgets',
    ),
    srcPage(faqWidget, {name: 'faq/src', group: 'faq', title: 'ours, src', quick}, faq),
    ...markdownPeers('faq', faq),
    ...accordionPeers(faq),
    textPage({name: 'tips/static', group: 'tips'}, tips),
    readmePage(tipsWidget, {name: 'tips/readme', group: 'tips', title: 'ours, README snippet', quick}),
    prerenderedPage(tipsWidget, {name: 'tips/prerendered', group: 'tips', title: 'ours, prerendered'}),
    barePage(tipsWidget, {name: 'tips/bare', group: 'tips', title: 'ours, bare tag'}),
    ownBundlePage(tipsWidget, 'tips'),
    ...tipsPeers(tips),
    detailsPage({name: 'stages/static', group: 'stages'}, stages),
    readmePage(stagesWidget, {name: 'stages/readme', group: 'stages', title: 'ours, README snippet', quick}),
    prerenderedPage(stagesWidget, {name: 'stages/prerendered', group: 'stages', title: 'ours, prerendered'}),
    barePage(stagesWidget, {name: 'stages/bare', group: 'stages', title: 'ours, bare tag'}),
    ownBundlePage(stagesWidget, 'stages'),
    ...stagesPeers(stages),
    {...textPage({name: 'program/static', group: 'program'}, program), quick: false},
    readmePage(programWidget, {name: 'program/readme', group: 'program', title: 'ours, README snippet'}),
    prerenderedPage(programWidget, {
      name: 'program/prerendered',
      group: 'program',
      title: 'ours, prerendered',
    }),
    {...textPage({name: 'help/static', group: 'help'}, help), quick: false},
    readmePage(helpWidget, {name: 'help/readme', group: 'help', title: 'ours, README snippet'}),
    ownBundlePage(helpWidget, 'help'),
    prerenderedPage(helpWidget, {name: 'help/prerendered', group: 'help', title: 'ours, prerendered'}),
    ...allPages(all, [helpWidget, programWidget, stagesWidget, tipsWidget, faqWidget]),
  ];
}

function ownBundlePage(widget: Widget, group: GroupName, quick = false): BenchPage {
  return bundlePage(
    widget,
    {name: `${group}/own-bundle`, group, title: 'ours, bundle of one widget', quick},
    widget.tag,
  );
}

/** Pages with increasing amounts of content. */
export function growthPages(): BenchPage[] {
  return [
    ...[30, 300, 3000].flatMap((count) =>
      questionPages(
        `questions-${count}`,
        once(() => questionsInNumber(count)),
      ),
    ),
    ...[1, 10, 100].flatMap(widgetPages),
    ...[10, 100, 250, 1000].flatMap((size) =>
      markdownPages(
        `markdown-${size}kB`,
        once(() => questionsInBytes(size * 1000)),
        size,
      ),
    ),
  ];
}

function questionPages(group: GroupName, words: () => Words): BenchPage[] {
  return [
    detailsPage({name: `${group}/static`, group}, words),
    articlePage(faqWidget, {name: `${group}/article`, group, title: 'ours, article inside the tag'}, words),
    readmePage(faqWidget, {name: `${group}/readme`, group, title: 'ours, README snippet'}, words),
    ...markdownPeers(group, words),
  ];
}

/** A page with `count` programs, repeated cyclically. */
function widgetPages(count: number): BenchPage[] {
  const group: GroupName = `widgets-${count}`;
  const topics = Array.from({length: count}, (_, index) => PROGRAMS[index % PROGRAMS.length]!);
  const tags = topics.map(
    (topic) => `<family-program-explainer topic="${topic}"></family-program-explainer>`,
  );
  return [
    {
      ...{name: `${group}/static`, group, title: 'static HTML', whose: 'static', quick: false},
      shown: {heading: ['main h2']},
      content: () => ({
        html: pageAround({body: topics.map((topic) => textHtml(wordsOfTopic(topic, 2))).join('\n')}),
      }),
    },
    {
      ...{name: `${group}/bare`, group, title: 'ours, bare tags', whose: 'ours', quick: false},
      shown: {heading: ['family-program-explainer h2']},
      content: () => ({html: pageAround({body: `${scriptTag}\n${tags.join('\n')}`})}),
    },
  ];
}

/** Files are limited to 256 kB: larger texts are measured as an article inside the tag. */
function markdownPages(group: GroupName, words: () => Words, size: number): BenchPage[] {
  const base = {name: `${group}/ours`, group} as const;
  return [
    detailsPage({name: `${group}/static`, group}, words),
    size <= 256
      ? srcPage(faqWidget, {...base, title: 'ours, src'}, words)
      : articlePage(faqWidget, {...base, title: 'ours, article inside the tag'}, words),
    ...markdownPeers(group, words),
  ];
}
