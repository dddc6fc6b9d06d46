import {css} from 'lit';

/** Shared styles of the pages for authors, added to the widgets' base. */
export const pageStyles = css`
  .root {
    min-block-size: 100vh;
    /* The ground of the stories' own page. */
    --_ground: light-dark(#f4f3ef, #0d1211);
    background: var(--_ground);
    font-family: system-ui, sans-serif;
  }
  .page {
    padding: clamp(0.75em, 2.5cqi, 2em);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  h1,
  h2,
  h3 {
    margin: 0;
    line-height: 1.25;
  }
  h1 {
    font-size: 1.75em;
  }
  h2 {
    font-size: 1.25em;
  }
  h3 {
    font-size: 1.0625em;
    margin-block-start: 1.25em;
  }
  @media print {
    .root {
      background: none;
    }
  }
`;
