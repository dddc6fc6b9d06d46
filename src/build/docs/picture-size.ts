export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height of a WebP file as Chromium writes it, in the lossy or the extended format:
 * https://www.rfc-editor.org/rfc/rfc9649#name-container-specification
 *
 * @throws Error for any other file
 */
export function pictureSize(file: Buffer, name: string): PictureSize {
  switch (file.toString('latin1', 8, 16)) {
    case 'WEBPVP8 ':
      // The two highest bits are a scale.
      return {width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff};
    case 'WEBPVP8X':
      return {width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1};
    default:
      throw new Error(`${name} was not made by \`npm run docs:pictures\`.`);
  }
}
