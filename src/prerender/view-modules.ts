import {provideViewModules} from '../build/views-in-node.js';

// A build has resolved what they import; Node cannot.
if (import.meta.filename.endsWith('.ts')) provideViewModules();

/** The modules of the widgets, as far as they are rendered in Node. */
export const {writeView, stylesOf, documentStylesOf, OPACITY, PLACED, SIGN, SUMMARY, UNPARSED} =
  await import('./widget-view.js');
