const RING = 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0';

/* Outlines on a grid of 24, drawn for this library: each is the data of one path. */
export const searchIcon = 'M17 11a6 6 0 1 1-12 0 6 6 0 0 1 12 0M15.5 15.5 20 20';
export const closeIcon = 'm6.5 6.5 11 11m0-11-11 11';
export const linkIcon =
  'm10 14a4 4 0 0 0 5.5 0l3.5-3.5a4 4 0 0 0-5.5-5.5l-1.5 1.5M14 10a4 4 0 0 0-5.5 0L5 13.5A4 4 0 0 0 10.5 19l1.5-1.5';
export const checkIcon = 'm5 12.5 4.5 4.5L19 7.5';
export const bookIcon =
  'M12 7C10 5.5 7 5 4 5.7v12.5c3-.7 6-.3 8 1.3 2-1.6 5-2 8-1.3V5.7C17 5 14 5.5 12 7v12.5';
export const printIcon = 'M7 8.5V4h10v4.5M7 16.5H4v-8h16v8h-3M7 14h10v6H7z';
export const pendingIcon = `${RING}M8 12h.5M12 12h.5M16 12h.5`;
export const calendarIcon = 'M4 6h16v14H4zM4 10.5h16M8.5 4v4M15.5 4v4';
export const helpIcon = `${RING}M15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0M6 6l3.5 3.5m5 5L18 18m0-12-3.5 3.5m-5 5L6 18`;
export const alertIcon = `${RING}M12 7.5V13M12 16v.5`;
export const languageIcon = `${RING}M4 9.5h16M4 14.5h16M12 3.5c-5 5-5 12 0 17 5-5 5-12 0-17`;
export const phoneIcon =
  'M6.2 4h2.5c.3 0 .6.2.7.5l1.2 3.1c.1.3 0 .7-.2.9L8.9 9.7a11 11 0 0 0 5.4 5.4l1.2-1.5c.2-.3.6-.4.9-.2l3.1 1.2c.3.1.5.4.5.7v2.5a2.2 2.2 0 0 1-2.4 2.2C10.6 19.4 4.6 13.4 4 6.4A2.2 2.2 0 0 1 6.2 4';
export const messageIcon =
  'M5.5 4.8h13A2.5 2.5 0 0 1 21 7.3v7a2.5 2.5 0 0 1-2.5 2.5H12l-4.5 3.5v-3.5h-2A2.5 2.5 0 0 1 3 14.3v-7a2.5 2.5 0 0 1 2.5-2.5M8 9.3h8M8 12.5h5';
