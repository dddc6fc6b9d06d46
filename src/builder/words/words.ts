import type {Place, Way} from '../places.js';
import type {FieldName, options, WrongField} from '../settings.js';
import type {Piece} from '../snippet.js';

type Labels<Name extends string> = Readonly<Record<Name, string>>;

/** Every word of the builder's own interface, in one language. */
export interface BuilderWords {
  readonly title: string;
  readonly lead: string;
  readonly sections: Labels<'place' | 'what' | 'look' | 'contact' | 'files' | 'preview' | 'code'>;
  readonly places: Labels<Place>;
  readonly ways: Labels<Way>;
  /** Why the proposed way in is the one for a place: one sentence or two. */
  readonly why: Labels<Place>;
  readonly aboutWays: Labels<Way>;
  /** How to paste it there. */
  readonly steps: Labels<Place>;
  readonly pieces: Labels<Piece['name']>;
  readonly fields: Labels<FieldName>;
  readonly hints: Partial<Labels<FieldName>>;
  /** The name of the colour field beside a field of text. */
  readonly pick: (label: string) => string;
  readonly proposed: (way: string) => string;
  readonly notCarried: string;
  readonly levels: Labels<(typeof options.level)[number]>;
  readonly helps: Labels<(typeof options.help)[number]>;
  readonly radii: Labels<(typeof options.radius)[number]>;
  readonly schemes: Labels<(typeof options.scheme)[number]>;
  readonly wrong: Labels<WrongField>;
  readonly remarks: Readonly<Record<'surface' | 'accent', (contrast: string) => string>>;
  readonly insecure: string;
  readonly width: string;
  readonly widths: Labels<'small' | 'phone' | 'wide'>;
  readonly previewTitle: (width: string) => string;
  readonly copy: string;
  readonly copyOf: (piece: string) => string;
  readonly copied: string;
  readonly notCopied: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly fromLink: string;
  readonly noIntegrity: string;
  readonly noArticle: string;
  readonly room: (phone: number, wide: number) => string;
  readonly checked: string;
}
