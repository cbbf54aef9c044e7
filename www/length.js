// How long a text may be: told before any memory is taken for it.
import { NewslensLengthError, NewslensOptionError } from "./errors.js";

/**
 * The most UTF-16 units that are read unless `maxLength` says otherwise. WebAssembly has 4 GB of memory at most, of which news
 * takes 13 bytes a unit and the texts that take most about 75; behind 4 GB the module is of no more use, and what was found is
 * as large again in JavaScript.
 */
export const longestText = 32_000_000;

/**
 * Refuses a text that is too long.
 * @param {string} text
 * @param {{ maxLength?: number | undefined }} [options]
 */
export function checkLength(text, options) {
  const limit = options?.maxLength ?? longestText;
  if (!Number.isInteger(limit) || limit < 0) {
    throw new NewslensOptionError("maxLength", limit, "a whole number of UTF-16 units");
  }
  if (text.length > limit) throw new NewslensLengthError(text.length, limit);
}
