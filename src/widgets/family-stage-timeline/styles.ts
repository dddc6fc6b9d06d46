import {css} from 'lit';

export const timelineStyles = css``;
