/** Placeholder of this session. */
export const compare = 1;
