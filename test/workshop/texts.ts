/** Texts that authors might drop, with the mistakes that the tests expect to be reported. */

/** Line 15 is HTML; line 21 skips a level. */
export const english = `---
kind: faq
id: visiting-us
lang: en
title: Visiting us
summary: When you can come, and what to bring.
sources: [S01]
lastReviewed: 2026-11-23
nextReview: 2027-11-23
reviewedBy:
---

## Your visit {#your-visit}

<b>Please read this first.</b>

### When can I visit? {#when-can-i-visit}

You can come on Sundays, from 1 to 4 pm. Please call first.

Sources: S01

### What may I bring? {#what-may-i-bring}

Clothes, a book, and photos from home are welcome.

Sources: S01
`;

export const spanish = `---
kind: tips
id: para-usted
lang: es
title: Para usted
summary: Cosas pequeñas para un día difícil.
sources: [S01]
lastReviewed: 2026-11-23
nextReview: 2027-11-23
reviewedBy:
---

## Calma {#calma}

### Respire despacio un minuto {#respire}

Así el cuerpo se calma.

Fuentes: S01
`;
