import type {WidgetTag} from '../text-kinds/widgets.js';

/** What the inserter of WordPress's editor says of a block; translated in `plugin/languages/`. */
export interface BlockWords {
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** A name in https://developer.wordpress.org/resource/dashicons/. */
  readonly icon: string;
}

export const blockWords: Readonly<Record<WidgetTag, BlockWords>> = {
  'family-faq': {
    title: 'Family questions',
    description: 'Questions that families ask, with answers and a search.',
    keywords: ['faq', 'addiction', 'family'],
    icon: 'editor-help',
  },
  'family-program-explainer': {
    title: 'Program explained',
    description: 'One program of treatment or support, or a checklist to print.',
    keywords: ['treatment', 'checklist', 'family'],
    icon: 'clipboard',
  },
  'family-stage-timeline': {
    title: 'Stages of recovery',
    description: 'The stages of treatment and recovery, and what a family can do at each.',
    keywords: ['timeline', 'recovery', 'family'],
    icon: 'flag',
  },
  'family-wellness-tips': {
    title: 'Tips for family members',
    description: 'Small things that family members can do for themselves.',
    keywords: ['tips', 'wellness', 'family'],
    icon: 'heart',
  },
  'family-help-card': {
    title: 'Help right now',
    description: 'Whom to call in an emergency, an overdose, or a crisis.',
    keywords: ['emergency', 'crisis', 'family'],
    icon: 'phone',
  },
};
