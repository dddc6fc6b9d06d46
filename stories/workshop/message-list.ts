import {html, nothing, type TemplateResult} from 'lit';
import type {Severity} from '../../src/checks/rule.js';
import type {Message} from './messages.js';

const HEADINGS: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => (count === 1 ? '1 error' : `${count} errors`),
  warning: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
};

const MEANING: Readonly<Record<Severity, string>> = {
  error: 'Fix these before families see the text.',
  warning: 'Look at these again. The text can be shown as it is.',
};

/** `2 errors, 1 warning`. */
export function countInWords(messages: readonly Message[]): string {
  const count = (severity: Severity) => messages.filter((message) => message.severity === severity).length;
  const parts = (['error', 'warning'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => HEADINGS[severity](count(severity)));
  return parts.join(', ') || 'No errors and no warnings';
}

/**
 * The messages of the checks, errors first.
 *
 * @param choose - selects the position of a message
 */
export function renderMessages(
  messages: readonly Message[],
  choose: (message: Message) => void,
): TemplateResult {
  const groups = (['error', 'warning'] as const)
    .map((severity) => ({
      severity,
      found: messages.filter((message) => message.severity === severity),
    }))
    .filter(({found}) => found.length > 0);
  return html`${groups.map(
    ({severity, found}) =>
      html`<h3 class=${severity}>${HEADINGS[severity](found.length)}</h3>
        <p class="soft">${MEANING[severity]}</p>
        <ul class="messages ${severity}">
          ${found.map((message) => html`<li>${renderMessage(message, choose)}</li>`)}
        </ul>`,
  )}`;
}

function renderMessage(message: Message, choose: (message: Message) => void): TemplateResult {
  const {start, rule, text} = message;
  const instead = message.instead.filter((words) => !text.includes(words));
  return html`<button type="button" class="message" @click=${() => choose(message)}>
    <span class="where"
      ><b>${start ? `Line ${start.line}` : 'The whole file'}</b> <span class="rule">${rule}</span></span
    >
    <span class="what">${withCode(text)}</span>
    ${
      instead.length > 0
        ? html`<span class="instead"
            >Write instead: ${instead.map((words) => `“${words}”`).join(' or ')}</span
          >`
        : nothing
    }
  </button>`;
}

/** Messages quote what an author should write in backticks. */
function withCode(text: string): (string | TemplateResult)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));
}
