import {css} from 'lit';

/**
 * Elements further down in the text: the facts, of which the length is in the rail if there is room (the stage
 * requests this by inherited properties), and the steps of the branch.
 */
export const timelineDocumentStyles = css`
  :is(family-stage-timeline, #_#_#_#_#_#_#_#_#_#_#_#_#_) > [slot^='facts'] > [data-fact] {
    order: 2 !important;
    margin: 0.2em 0 0 !important;
    list-style-type: '' !important;
    font-size: 0.9375em !important;
    color: var(--_family-ink-soft) !important;
    /* The program is not on this page: its name would only repeat the stage's. */
    &[data-fact='program']:has(a:not([href])) {
      display: none !important;
    }
    &:is([data-fact='length'], [data-fact='need']) {
      order: 0 !important;
    }
    &[data-fact='length'] {
      position: var(--_rail, static) !important;
      inset-inline-start: 0 !important;
      inset-block-start: 0 !important;
      inline-size: var(--_rail-size, auto) !important;
      margin: 0 !important;
      padding-block-start: var(--_rail-start, 0) !important;
      text-align: var(--_rail-align, start) !important;
      & > [data-label] {
        position: absolute !important;
        inline-size: 1px !important;
        block-size: 1px !important;
        overflow: hidden !important;
        clip-path: inset(50%) !important;
        white-space: nowrap !important;
      }
      & > [data-value] {
        display: block !important;
        line-height: 1.4 !important;
        text-wrap: balance !important;
        text-align: -webkit-match-parent !important;
        text-align: match-parent !important;
        &::first-letter {
          text-transform: uppercase !important;
        }
      }
    }
  }
  :is(family-stage-timeline, #_#_#_#_#_#_#_#_#_#_#_#_#_) > ol[slot='line-branch'] > li {
    position: relative !important;
    margin: 0 !important;
    padding-inline-start: var(--_step, 2.25em) !important;
    list-style-type: '' !important;
    &::before {
      content: counter(list-item) !important;
      position: var(--_step-number, absolute) !important;
      inset-inline-start: 0 !important;
      display: grid !important;
      place-items: center !important;
      inline-size: 1.55em !important;
      block-size: 1.55em !important;
      border: 1px solid transparent !important;
      border-radius: 50% !important;
      line-height: 1 !important;
      font-weight: 700 !important;
      background: var(--_tint-2) !important;
      color: var(--_family-ink) !important;
    }
  }
`;
