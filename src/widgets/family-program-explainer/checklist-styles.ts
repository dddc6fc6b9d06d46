import {css} from 'lit';

/** Lists to print and fill in, and the card to cut out. */
export const checklistStyles = css`
  .note {
    font-size: 0.9375em;
    margin-block-start: 0.75em;
  }
  .cut {
    max-inline-size: 26em;
    margin-block-start: 1.25em;
    padding: 0.25em 1em 1em;
    border: 1.5px dashed var(--_family-edge);
    border-radius: var(--_r);
  }
  .cut > section {
    display: block;
    margin-block-start: 0.75em;
  }
  .cut > section:first-child {
    margin-block-start: 0;
    border: 0;
  }
  @media print {
    .note {
      display: none;
    }
    /* Folded once it is as large as a bank card: 85.6 by 54 mm (ISO/IEC 7810, ID-1). */
    .cut {
      box-sizing: border-box;
      inline-size: 85.6mm;
      max-inline-size: none;
      padding: 1mm 4mm 3mm;
      border: 1pt dashed #000;
      border-radius: 0;
      font-size: 8.5pt;
      line-height: 1.25;
      break-inside: avoid;
    }
    .cut > section {
      margin-block-start: 1.5mm;
      padding-block-start: 1mm;
    }
    /* The sources of the card are below it. */
    .cut [name^='end-'] {
      display: none;
    }
  }
`;
