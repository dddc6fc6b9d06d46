import {baseStyles} from './base.js';
import {helpLineStyles} from '../help-line.js';
import {providerStyles} from '../provider-box.js';
import {stateStyles} from '../states.js';

/** The frame that every widget has around its view. */
export const widgetStyles = [baseStyles, helpLineStyles, stateStyles, providerStyles];
