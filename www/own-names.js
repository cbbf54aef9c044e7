// The reader's own names, as the module reads them: names that are certain, and names that are never to be marked.
import { NewslensOptionError } from "./errors.js";

/**
 * A name to watch, or one that is never to be marked. Only `name` has to be there.
 * @typedef {object} OwnName
 * @property {string} name  as an analysis is to have it, and as texts write it
 * @property {"person" | "organization" | "place" | "group" | "" | null} [type]  without it: as the text tells, else a person
 * @property {string[] | null} [aliases]  other names of the same
 * @property {string | null} [role]  an office or a profession, which a text may call its bearer by: "senator"
 * @property {boolean | null} [never]  whether the name and its aliases are never to be marked
 */

/**
 * A list of names: its entries, or a text: CSV whose first line names the columns (`name,type,aliases,role,never`), JSON, or one name
 * a line.
 * @typedef {string | readonly (string | OwnName)[]} OwnNames
 */

const accepted =
  'a list such as [{ name: "Ada Nwosu", type: "person", aliases: ["Nwosu"] }], or a text of CSV, JSON or lines';

/** What parts aliases in CSV, and so stands in none of them. */
const parts = /[;|]/;

/**
 * A list as the text that the module reads; `undefined` where there is none. A text that is no JSON stays as it is, so that the same
 * list is quickly known to be the same.
 * @param {OwnNames | null | undefined} names
 * @returns {string | undefined}
 */
export function namesText(names) {
  if (names === null || names === undefined) return undefined;
  if (typeof names !== "string") return csvOf(names);
  return /^\s*[[{]/.test(names) ? csvOf(parsed(names)) : names;
}

/** @param {string} json */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NewslensOptionError("names", json.slice(0, 60), `${accepted}; as JSON it cannot be read: ${reason}`);
  }
}

/**
 * A line each; the first column says that lines are entries, which an error then counts.
 * @param {unknown} entries
 */
function csvOf(entries) {
  if (!Array.isArray(entries)) throw new NewslensOptionError("names", entries, accepted);
  return ["entry,name,type,aliases,role,never", ...entries.map(lineOf)].join("\n");
}

/**
 * @param {unknown} entry
 * @param {number} index
 */
function lineOf(entry, index) {
  const { name, type, aliases, role, never } =
    typeof entry === "string" ? /** @type {OwnName} */ ({ name: entry }) : Object(entry);
  const wrong = (/** @type {string} */ field, /** @type {unknown} */ given, /** @type {string} */ right) =>
    new NewslensOptionError("names", given, `${right} (entry ${index + 1}, ${field})`);
  if (typeof name !== "string") throw wrong("name", entry, "a name as a string, or an object that has one");
  if (!Array.isArray(aliases ?? [])) throw wrong("aliases", aliases, "a list of names");
  for (const alias of aliases ?? []) {
    if (typeof alias !== "string" || parts.test(alias)) throw wrong("aliases", alias, "a name without ; and |");
  }
  for (const [field, text] of Object.entries({ type, role })) {
    if (typeof (text ?? "") !== "string") throw wrong(field, text, "a string");
  }
  if (typeof (never ?? false) !== "boolean") throw wrong("never", never, "true or false");
  const fields = ["", name, type ?? "", (aliases ?? []).join(";"), role ?? "", never ? "yes" : ""];
  return fields.map((field) => `"${field.replaceAll('"', '""').replace(/\s+/g, " ")}"`).join(",");
}
