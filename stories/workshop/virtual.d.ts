declare module 'virtual:content-library' {
  /** Always the same object, whose properties change when files are saved. */
  export const library: import('./library-data.js').LibraryData;
}
