export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height of a WebP file in the extended format, which Chromium writes:
 * https://www.rfc-editor.org/rfc/rfc9649#name-extended-file-format
 *
 * @throws Error for any other file
 */
export function pictureSize(file: Buffer, name: string): PictureSize {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 16) !== 'WEBPVP8X')
    throw new Error(`${name} was not made by \`npm run docs:pictures\`.`);
  return {width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1};
}
