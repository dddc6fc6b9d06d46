import {englishActions} from './english-actions.js';
import {englishPeople} from './english-people.js';
import {englishTreatment} from './english-treatment.js';
import type {LexiconRow} from './row.js';

/**
 * Words to avoid in English, in 52 numbered lines. From NIDA, "Words Matter"; the American Academy of Pediatrics' table
 * of terms; the Recovery Research Institute's Addictionary; SAMHSA's language guide; We Face It Together; the AP
 * Stylebook.
 */
export const english: readonly LexiconRow[] = [...englishPeople, ...englishActions, ...englishTreatment];
