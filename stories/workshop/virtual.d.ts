declare module 'virtual:content-library' {
  /** The same object all the time: what is in it changes as files are saved. */
  export const library: import('./library-data.js').LibraryData;
}
