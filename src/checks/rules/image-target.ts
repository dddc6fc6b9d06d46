import type {CheckedFile} from '../checked-file.js';
import type {Finding, Library, Rule} from '../rule.js';
import {addressesIn, type FoundImage} from '../addresses/links.js';
import {anyOf} from '../language/wording/wording.js';
import {isReportedAlready, missingFile} from './link-target.js';
import {isRelative, pathOf} from '../addresses/relative.js';

/** 200 kB: four seconds on a phone at 50 kB a second, which is slow 3G. */
const MOST_BYTES = 200_000;

/** A screen reader reads alternative text in one go, without a way to go back: two short sentences at most. */
const MOST_LETTERS = 150;

/** A picture of another site is left out, so an address there is no way out. */
const BESIDE = 'Put the picture into a folder beside the texts, and write its address from here.';

/** A file name with an extension, or as cameras and phones write it. */
const FILE_NAME = new RegExp(
  String.raw`^(?:[\w-]+\.(?:png|jpe?g|gif|webp|avif|svg|heic|tiff?|bmp)|(?:img|dsc[nf]?|pxl|${anyOf(({pictureFile}) => pictureFile)})[\s_-]?[\d_-]+)$`,
  'i',
);

/** Redundant, since screen readers announce that it is a picture. */
const OPENING = new RegExp(`^${anyOf(({pictureOf}) => pictureOf)} `, 'i');

/** The parser reports a picture without alternative text, and one from another site. */
export const imageTarget: Rule = {
  name: 'image-target',
  severity: 'error',
  about: 'A picture lies beside the texts, is small enough for a phone, and is described in words.',
  check: (file, {library, report}) => {
    for (const image of addressesIn(file).images)
      for (const finding of [judgeWords(image), judgeFile(image, file, library)])
        if (finding && !isReportedAlready(file, 'image', image.range))
          report({...finding, range: image.range});
  },
};

function judgeWords({url, alt, isBlank}: FoundImage): Finding | undefined {
  if (isBlank) return {message: `This picture has no description. Write ![what it shows](${url}).`};
  if (FILE_NAME.test(alt))
    return {
      message: `“${alt}” is the name of a file. Write what the picture shows: ![A family at a table](…).`,
    };
  if (alt.length > MOST_LETTERS)
    return {
      message: `This description has ${alt.length} letters. Say in ${MOST_LETTERS} or fewer what the picture shows, and the rest in the text.`,
      severity: 'warning',
    };
  if (OPENING.test(alt))
    return {
      message: 'Leave out that it is a picture: a screen reader says so by itself. Start with what it shows.',
      severity: 'warning',
      instead: [alt.replace(OPENING, '')],
    };
  if (alt !== '' && !/\p{L}.*\p{L}.*\p{L}/u.test(alt))
    return {message: `“${alt}” does not say what the picture shows. Write a few words.`, severity: 'warning'};
  return undefined;
}

function judgeFile({url, alt}: FoundImage, file: CheckedFile, {paths, bytes}: Library): Finding | undefined {
  if (alt === '') return undefined;
  if (url === '' || url.startsWith('#'))
    return {message: `This picture is left out: it has no address. Write ![${alt}](../pictures/….jpg).`};
  if (!isRelative(url)) return undefined;
  const path = pathOf(url, file.path);
  if (!paths.has(path)) return missingFile(url, file, [...paths].filter(isPicture), BESIDE);
  const size = bytes?.get(path) ?? 0;
  if (size <= MOST_BYTES) return undefined;
  return {
    message: `This picture has ${Math.round(size / 1000)} kB, which is slow on a phone. Make it smaller, or save it as WebP: ${MOST_BYTES / 1000} kB or less.`,
    severity: 'warning',
  };
}

function isPicture(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path);
}
