/** Texts for a content folder of a test. */

/** A checklist without problems. */
export function goodText(id: string, body = 'Take this page with you.'): string {
  return `---
kind: checklist
id: ${id}
lang: en
title: What to bring
summary: What to bring on the first day.
sources: [S39]
evidence: practice
lastReviewed: 2026-11-01
nextReview: 2999-11-01
reviewedBy:
---

${body}

## What to bring {#${id}-bring}

- [ ] Warm clothes

Sources: S39
`;
}

/** A Spanish translation of the English text with the same id. */
export function spanishText(id: string): string {
  return goodText(id, 'Lleve esta página.')
    .replace('lang: en', 'lang: es')
    .replace('title: What to bring', 'title: Qué llevar')
    .replace('summary: What to bring on the first day.', 'summary: Qué llevar el primer día.')
    .replace('## What to bring', '## Qué llevar')
    .replace('Warm clothes', 'Ropa de abrigo')
    .replace('Sources:', 'Fuentes:')
    .replace('reviewedBy:\n', `reviewedBy:\ntranslationOf:\n  id: ${id}\n`);
}

/** An error, a link without a target, and a warning, an unclear link text. */
export const BAD = 'Read [this list](#nowhere-at-all-here), and [here](https://a.example/b).';
