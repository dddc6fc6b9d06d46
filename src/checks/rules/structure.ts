import {textKindOf} from '../../text-kinds/index.js';
import {isParsed, positionedText} from '../positioned-text.js';
import type {Rule} from '../rule.js';
import {levelFaults} from './heading-order.js';
import {endsInCode} from './run-together.js';
import {fieldRange} from '../front-matter/field-position.js';

export const structure: Rule = {
  name: 'structure',
  severity: 'error',
  about: 'A text has what the widget of its kind shows: groups, questions, facts, a week, numbers to call.',
  check: (file, {report}) => {
    if (!isParsed(file) || levelFaults(file).length > 0 || endsInCode(file)) return;
    // The position of messages about the text as a whole.
    const whole = fieldRange(file, 'kind');
    textKindOf(file)?.check(positionedText(file), (message, range = whole, severity) =>
      report({message, range, ...(severity && {severity})}),
    );
  },
};
