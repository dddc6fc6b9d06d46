/** Runs axe-core with the rules of this library. */
import type {AxeResults, Result, RunOptions} from 'axe-core';
// A UMD script: in a module, without `module`, it defines `axe` on the window.
import 'axe-core/axe.min.js';
import {isTurn} from './in-turn.js';

declare const axe: typeof import('axe-core');

export interface AccessibleOptions {
  /** Rules to skip; give the reason in the test. */
  readonly without?: readonly string[];
  /** Checks contrast whichever engine's turn it is; for tests of the rules themselves. */
  readonly alwaysContrast?: boolean;
}

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules for a whole page, which a fixture is not. */
const pageRules = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass'];

/** Off by default in axe: WCAG 2.2's target size, and the contrast of AAA. */
const AAA_CONTRAST = 'color-contrast-enhanced';
const extraRules = ['target-size', AAA_CONTRAST];

/**
 * Contrast takes axe about as long as all other rules together, and engines compute colours alike. So the engines of a
 * run take turns: each element is checked in one of them, in the nightly run in all. Where the tests of a file take turns
 * too, a run checks the contrast of about a third of its elements.
 */
const contrastRules = ['color-contrast', AAA_CONTRAST];
let tested = 0;

/** Throws, with each violation and its elements, unless axe finds none. */
export async function expectAccessible(
  element: Element | Document,
  {without = [], alwaysContrast = false}: AccessibleOptions = {},
): Promise<AxeResults> {
  const withContrast = isTurn(tested++) || alwaysContrast;
  // AAA contrast includes that of AA.
  const isEnough = without.includes(AAA_CONTRAST) ? [] : ['color-contrast'];
  const off = [...pageRules, ...without, ...(withContrast ? isEnough : contrastRules)];
  const options: RunOptions = {
    runOnly: {type: 'tag', values: tags},
    resultTypes: ['violations'],
    // It would request every style sheet again, for one experimental rule that is off.
    preload: false,
    rules: Object.fromEntries<{enabled: boolean}>([
      ...extraRules.map((rule) => [rule, {enabled: true}] as const),
      ...off.map((rule) => [rule, {enabled: false}] as const),
    ]),
  };
  const results = await axe.run(element, options);
  if (results.violations.length > 0) throw new Error(describeViolations(results.violations));
  return results;
}

function describeViolations(violations: readonly Result[]): string {
  const lines = violations.map(({id, impact, help, helpUrl, nodes}) => {
    const places = nodes.map(({target, html, failureSummary}) => {
      const path = target.flat().join(' >> ');
      return `    ${path}\n      ${html}\n      ${failureSummary?.replace(/\s*\n\s*/g, ' ')}`;
    });
    return `  ${id} (${impact}): ${help}. ${helpUrl}\n${places.join('\n')}`;
  });
  return `axe found ${violations.length === 1 ? 'a fault' : `${violations.length} faults`}:\n${lines.join('\n')}`;
}
