/** Each widget with a built-in text and everything opened, for tests of all widgets. */
import {mountFaq} from '../family-faq/faq.js';
import {mountCard} from '../family-help-card/card.js';
import {mountExplainer} from '../family-program-explainer/explainer.js';
import {mountTimeline} from '../family-stage-timeline/timeline.js';
import {mountTips} from '../family-wellness-tips/tips.js';

type Mount = (attributes?: string) => Promise<HTMLElement>;

export const everyWidget: Readonly<Record<string, Mount>> = {
  'the FAQ': async (attributes = '') => {
    const faq = await mountFaq(`<family-faq topic="family-faq" ${attributes}></family-faq>`);
    faq.openAll();
    return faq;
  },
  'the explainer': (attributes = '') =>
    mountExplainer(
      `<family-program-explainer topic="iop" compare="iop php" ${attributes}></family-program-explainer>`,
    ),
  'the timeline': async (attributes = '') => {
    const timeline = await mountTimeline(
      `<family-stage-timeline topic="stages" current="iop" ${attributes}></family-stage-timeline>`,
    );
    timeline.openAll();
    return timeline;
  },
  'the tips': (attributes = '') =>
    mountTips(`<family-wellness-tips topic="wellness-tips" ${attributes}></family-wellness-tips>`),
  'the list of tips': (attributes = '') =>
    mountTips(
      `<family-wellness-tips topic="wellness-tips" layout="list" ${attributes}></family-wellness-tips>`,
    ),
  'the help card': (attributes = '') =>
    mountCard(`<family-help-card topic="help-card" ${attributes}></family-help-card>`),
};
