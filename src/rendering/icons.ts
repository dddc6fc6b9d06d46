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
const HOUSE = 'M3.75 11.25 12 4.25l8.25 7M6 9.5v10h12v-10';
export const clockIcon = `${RING}M12 7.5V12l3 2`;
export const homeIcon = `${HOUSE}M10 19.5v-5h4v5`;
export const familyIcon = `${HOUSE}M12 16.6c-1.9-1.25-2.85-2.3-2.85-3.45a1.5 1.5 0 0 1 2.85-.7 1.5 1.5 0 0 1 2.85.7c0 1.15-.95 2.2-2.85 3.45z`;
export const fitIcon =
  'M13.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0M3.5 19.5c.5-3.5 3-5.5 6.5-5.5 1.2 0 2.3.25 3.2.7m1.55 3.05 2 2 4-4.25';
export const talkIcon =
  'M5.5 4.5h8.75a2.5 2.5 0 0 1 2.5 2.5v3.75a2.5 2.5 0 0 1-2.5 2.5h-4.5L6.25 16v-2.75H5.5A2.5 2.5 0 0 1 3 10.75V7a2.5 2.5 0 0 1 2.5-2.5M19.5 9.25A2.5 2.5 0 0 1 21 11.5v3.25a2.5 2.5 0 0 1-2.5 2.5h-.75V20l-3.5-2.75h-2.5';
export const moonIcon = 'M19.75 14.4A8 8 0 0 1 9.6 4.25a8 8 0 1 0 10.15 10.15z';
export const moreIcon = 'M12 5.5v13M5.5 12h13';
export const upIcon = 'M12 19V5.5M6.25 11.25 12 5.5l5.75 5.75';
export const downIcon = 'M12 5v13.5M6.25 12.75 12 18.5l5.75-5.75';
export const chevronIcon = 'm5.5 9.5 6.5 6.5 6.5-6.5';
export const loopIcon = 'M4.5 9.5h10a5 5 0 0 1 0 10h-6M8.5 5.5l-4 4 4 4';
export const pillIcon = 'M12.5 5.8 5.8 12.5a4 4 0 0 0 5.7 5.7l6.7-6.7a4 4 0 0 0-5.7-5.7M9.2 9.2l5.6 5.6';
export const pinIcon =
  'M12 20.8c4.3-4.2 6.5-7.6 6.5-10.5a6.5 6.5 0 0 0-13 0c0 2.9 2.2 6.3 6.5 10.5M14.4 10.3a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0';
const WAVE = 'c2.1 0 2.1-2 4.25-2s2.1 2 4.25 2 2.1-2 4.25-2 2.1 2 4.25 2';
export const wavesIcon = `M3.5 8.25${WAVE}M3.5 13.25${WAVE}M3.5 18.25${WAVE}`;
export const walkIcon =
  'M14.25 4.75a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0M12.25 9v5.25l2.5 2.25.75 4M12.25 14.25 11 17l-2.25 3.5M8.5 13.25l.75-2.75 3-1.5 1.75 2.5 2.25.75';
export const appleIcon =
  'M12 8.4c-1.4-1.1-2.9-1.4-4.2-.9-2.3.8-3.4 3.2-3 6 .5 3.6 2.6 6.6 4.6 6.6 1 0 1.7-.5 2.6-.5s1.6.5 2.6.5c2 0 4.1-3 4.6-6.6.4-2.8-.7-5.2-3-6-1.3-.5-2.8-.2-4.2.9zM12 8.2c0-2.2.9-3.7 2.75-4.45';
export const sunriseIcon =
  'M3.5 18.25h17M7.25 18.25a4.75 4.75 0 0 1 9.5 0M12 7v2.75M5.1 10.1 7 12m11.9-1.9L17 12M3.5 15h1.25m14.5 0h1.25';
export const boundsIcon =
  'M8.25 4.5H5v15h3.25m7.5-15H19v15h-3.25M14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0';
export const ringsIcon =
  'M14.5 12a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0m6 0a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0';
export const listIcon = 'M9 6.5h11M9 12h11M9 17.5h11M4.25 6.5h.5M4.25 12h.5m-.5 5.5h.5';
export const cardsIcon =
  'M8.75 5h6.5a2.25 2.25 0 0 1 2.25 2.25v9.5A2.25 2.25 0 0 1 15.25 19h-6.5a2.25 2.25 0 0 1-2.25-2.25v-9.5A2.25 2.25 0 0 1 8.75 5M3 8v8M21 8v8';
export const previousIcon = 'M14.5 5.5 8 12l6.5 6.5';
export const nextIcon = 'm9.5 5.5 6.5 6.5-6.5 6.5';
