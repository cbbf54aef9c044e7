// What a page can do in a test, whichever browser it is in. Types only: chromium.mjs and firefox.mjs do it.
//
// A selector is a CSS selector. It finds elements in open shadow roots too; a path that leads into one is written with
// ">>>", as in "news-lens >>> mark". If it fits several elements, the first is meant. Everything that acts on an element
// waits for it to be there and visible, and fails after two minutes.
import { conditions } from "./conditions.mjs";

/**
 * @typedef {object} OpenOptions
 * @property {{ width: number, height: number }} [viewport]  the size of the window's inside (default 1280 by 800)
 * @property {"light" | "dark"} [colorScheme]  what the page is told the user prefers
 * @property {boolean} [reducedMotion]  whether the page is told the user prefers less motion
 */

/**
 * @typedef {object} Page
 * @property {string[]} errors  what the page logged with console.error, did not catch, or could not load, so far; a test
 *   that means to cause errors looks at them and empties the list, since the test fails if any are left
 * @property {string[]} requests  the addresses of everything the page has asked for, so far
 * @property {(path: string) => Promise<void>} goto  goes to another address of the site, such as "/?date=2024-05-01"
 * @property {() => Promise<void>} reload
 * @property {<Args extends unknown[], Result>(code: (...args: Args) => Result, ...args: Args) => Promise<Awaited<Result>>} evaluate
 *   runs a function in the page; arguments and result are JSON values, and nothing from outside the function is visible
 * @property {<Args extends unknown[]>(code: (...args: Args) => unknown, ...args: Args) => Promise<void>} waitUntil
 *   waits until a function, run in the page, returns something true
 * @property {(selector: string) => Promise<void>} waitFor  waits for an element to be visible
 * @property {(selector: string) => Promise<void>} waitForNone  waits for no such element to be visible
 * @property {(selector: string) => Promise<string>} textOf  the text as the user sees it
 * @property {(selector: string) => Promise<string[]>} textsOf  the texts of all elements it fits, without waiting
 * @property {(selector: string) => Promise<string>} valueOf  what is in a field
 * @property {(selector: string, name: string) => Promise<string | null>} attributeOf
 * @property {(selector: string) => Promise<number>} count  how many elements it fits now, without waiting
 * @property {(selector: string) => Promise<void>} click
 * @property {(selector: string) => Promise<void>} hover
 * @property {(selector: string) => Promise<void>} focus
 * @property {(selector: string, text: string) => Promise<void>} fill  puts a text into a field at once, in place of what is there
 * @property {(selector: string, text: string) => Promise<void>} type  types a text key by key where the field's cursor is
 * @property {(selector: string, value: string) => Promise<void>} select  chooses an option of a <select> by its value
 * @property {(keys: string) => Promise<void>} press  presses keys, such as "Enter", "Tab", "Shift+Tab", "Control+a"
 * @property {(selector: string, files: string[]) => Promise<void>} chooseFiles  gives an <input type="file"> these files
 * @property {(act: () => Promise<void>) => Promise<{ name: string, text: string }>} download
 *   does something that saves a file, and returns that file
 * @property {(size: { width: number, height: number }) => Promise<void>} resize
 * @property {(file?: string) => Promise<Uint8Array>} screenshot  the visible part as PNG, also written to a file if one is named
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Browser
 * @property {(address: string, options: OpenOptions) => Promise<Page>} newPage  an empty page in a fresh profile
 * @property {() => Promise<void>} close
 */

/** How long to wait for anything, in milliseconds: much longer than it takes where other programs keep the machine busy. */
export const patience = 120_000 * Math.max(1, conditions.slow);

export const defaultViewport = { width: 1280, height: 800 };

/**
 * What a promise comes to, if it does in time: a page that never answers fails a test rather than holding up the whole run.
 * @template Result
 * @param {Promise<Result>} promise
 * @param {unknown} what  what was asked, for the message
 * @param {number} [milliseconds]  how long to wait
 * @returns {Promise<Result>}
 */
export async function inTime(promise, what, milliseconds = 2 * patience) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    const message = `There was no answer within ${milliseconds} ms: ${what}`;
    timer = setTimeout(() => reject(new Error(message)), milliseconds);
  });
  try {
    return /** @type {Result} */ (await Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}
