// Runs in the tab whose button was clicked, apart from the page's own scripts: opens the overlay over its article, or closes it.
import { openOverlay } from "newslens/overlay";
import { runtime } from "./browser.js";

/** Where the overlay is known to this file when it runs again. */
const place = Symbol.for("newslens overlay");

/**
 * Asks background.js.
 * @param {object} request
 */
async function ask(request) {
  const { result, error } = await runtime.sendMessage(request);
  if (error) throw new Error(error);
  return result;
}

if (globalThis[place]) globalThis[place].close();
else {
  globalThis[place] = openOverlay({
    analyzer: { analyze: (text, options) => ask({ text, options }) },
    readPage: (html) => ask({ html }),
    onError: (error) => console.warn(error),
    onClose: () => {
      globalThis[place] = undefined;
    },
  });
}
