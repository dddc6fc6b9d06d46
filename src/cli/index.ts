/**
 * `import {check} from 'family-education-widgets/checks'`: the checks of `npx family-widgets check`, for programs in
 * Node.
 */
export {check} from './check.js';
export type {CheckOptions, CheckResult} from './check.js';
export type {ReportedFile, ReportedMessage} from './reported-file.js';
export {WrongUsage} from './folders.js';
