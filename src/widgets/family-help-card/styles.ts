import {css} from 'lit';

export const cardStyles = css``;
