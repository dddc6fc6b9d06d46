import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';

const {version} = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

/** The version in `package.json`, and the name of the folder in `dist/` with the files that a page loads. */
export const packageVersion: string = version;
