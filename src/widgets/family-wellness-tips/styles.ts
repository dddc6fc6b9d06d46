import {css} from 'lit';

export const tipsStyles = css``;
