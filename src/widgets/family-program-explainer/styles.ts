import {css} from 'lit';

export const explainerStyles = css``;
