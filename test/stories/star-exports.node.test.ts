import {expect} from 'chai';
import {enrichCsf, formatCsf, loadCsf} from 'storybook/internal/csf-tools';
import {skipStarExports} from '../../.storybook/star-exports.js';

describe('stories that a file exports with a star', () => {
  const parse = (text: string) => loadCsf(text, {makeTitle: (title) => title ?? ''}).parse();
  const onDisk = `
    export default {title: 'A widget'};
    export * from './every-widget.js';
    /** Its own story. */
    export const Own = {args: {topic: 'iop'}};`;
  const writtenOut = onDisk.replace(/export \*.*/, 'export const Loading = {...shared.Loading};');

  it('do not break the docs addon, which adds its source to each of the other stories', async () => {
    const csf = parse(writtenOut);
    await enrichCsf(csf, parse(onDisk), {enrichCsf: skipStarExports});
    const formatted = formatCsf(csf);
    const code = typeof formatted === 'string' ? formatted : formatted.code;
    expect(code).to.include('export const Loading = {').and.not.include('Loading.parameters');
    expect(code).to.include('Own.parameters = ').and.include("topic: 'iop'").and.include('Its own story.');
  });
});
