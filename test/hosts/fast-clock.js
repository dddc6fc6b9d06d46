/** A page whose timers run faster, so that a test need not wait as long as a reader. */
const {times} = document.currentScript.dataset;
const {setTimeout: realTimeout} = window;
window.setTimeout = (callback, milliseconds = 0, ...parts) =>
  realTimeout(callback, milliseconds / Number(times), ...parts);
