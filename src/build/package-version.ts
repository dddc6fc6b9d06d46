import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';

const {version} = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

/** Of `package.json`. In `dist/`, what a page loads lies in a folder of this name. */
export const packageVersion: string = version;
