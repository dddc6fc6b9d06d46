import {css} from 'lit';

/** Styles of the workshop's own view; colours, buttons and focus are those of the widgets' base. */
export const workshopStyles = css`
  header p {
    max-inline-size: 46em;
    margin-block-start: 0.25em;
  }
  section {
    min-inline-size: 0;
  }
  select,
  input:not([type='file']) {
    font: inherit;
    color: var(--_family-ink);
    background: var(--_surface);
    border: 2px solid var(--_family-edge);
    border-radius: 0.5em;
    min-block-size: 44px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 0.3em 0.6em;
  }
  .fill {
    background: var(--_fill);
    color: var(--_on-fill);
    padding-inline: 1em;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .fill:hover {
    background: var(--_family-accent-ink);
  }

  /* The ways to a text */
  .start {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.75em;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.6em;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .way select,
  .way input {
    inline-size: 17em;
  }
  .file {
    position: relative;
    background: var(--_surface);
  }
  .file:focus-within {
    outline: 3px solid var(--_family-accent-ink);
    outline-offset: 3px;
  }
  /* The field itself is what is clicked and reached by keys; the words stand in its place. */
  .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
    inline-size: 100%;
    font-size: 0;
  }
  .way button,
  .accept button,
  .notice button {
    background: var(--_surface);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    /* The page does not jump when there is something to say. */
    min-block-size: 1.55em;
    margin-block: -0.5em;
  }
  .drop {
    position: fixed;
    inset: 1em;
    z-index: 1;
    display: grid;
    place-items: center;
    font-size: 1.5em;
    font-weight: 700;
    background: var(--_surface);
    border: 3px dashed var(--_family-accent-ink);
    border-radius: var(--_r);
    opacity: 0.95;
    pointer-events: none;
  }

  /* Text, checks, widget */
  .columns {
    display: grid;
    gap: 1.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .over {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
  }
  .counts {
    margin-block: 0.25em 0.5em;
    font-size: 0.9375em;
  }
  text-editor {
    block-size: min(34em, 70vh);
  }
  .view {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    margin-block: 0.5em 0.75em;
  }
  .choice {
    display: grid;
    font-size: 0.9375em;
    color: var(--_family-ink-soft);
    min-inline-size: 0;
  }
  .stage {
    overflow-x: auto;
    border: 1px solid var(--_family-edge);
    border-radius: 0.5em;
    background: var(--_surface);
  }
  ::slotted(.host-page) {
    box-sizing: border-box;
    padding: 0.75em;
    margin-inline: auto;
    min-block-size: 12em;
  }
  ::slotted([data-width='320']) {
    inline-size: 320px;
  }
  ::slotted([data-width='375']) {
    inline-size: 375px;
  }
  ::slotted([data-width='768']) {
    inline-size: 768px;
  }
  .work {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75em;
  }
  @container family (inline-size > 50em) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    }
    .work {
      align-content: start;
      gap: 0.75em;
    }
    /* The text stays in sight while its author goes from message to message, and so does the widget. */
    .write,
    .shown {
      position: sticky;
      inset-block-start: 0;
      align-self: start;
      padding-block: 0.5em;
    }
    .write {
      z-index: 1;
      background: var(--_ground);
    }
    text-editor {
      block-size: max(16em, 52vh);
    }
    .stage {
      max-block-size: max(24em, 100vh - 12em);
      overflow-y: auto;
    }
  }
  @container family (inline-size > 95em) {
    .columns {
      grid-template-columns: minmax(0, 8.5fr) minmax(0, 6fr);
    }
    .work {
      gap: 1.75em;
      grid-template-columns: minmax(0, 5fr) minmax(0, 3.5fr);
    }
    text-editor {
      block-size: max(16em, 100vh - 8em);
    }
  }

  /* Messages */
  .messages {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .message {
    display: grid;
    gap: 0.2em;
    inline-size: 100%;
    padding: 0.6em 0.8em;
    text-align: start;
    color: var(--_family-ink);
    background: var(--_surface);
    border: 1px solid var(--_family-hair);
    border-radius: 0.5em;
    cursor: pointer;
  }
  .message:hover {
    border-color: var(--_family-edge);
  }
  .error .where b {
    color: var(--_family-urgent-ink);
  }
  .rule {
    color: var(--_family-ink-soft);
    font-size: 0.875em;
    margin-inline-start: 0.5em;
  }
  .accept {
    margin-block-start: 0.75em;
  }
  .instead {
    background: var(--_warm);
    border-radius: 0.35em;
    padding: 0.15em 0.4em;
    justify-self: start;
  }
`;
