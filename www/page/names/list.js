// The list as a text that the reader sees: CSV whose first line names the columns, or a name a line.

import { namesText } from "../../own-names.js";

/** What may part fields, as the module reads them. */
const separators = [",", ";", "\t"];

/** The first line of a list that has none. */
const head = "name,type,aliases,never";

/**
 * A name to be put into the list.
 * @typedef {{ name: string, type: string, aliases: string, never: string }} Entry
 */

/**
 * A list with one more name at its end. Lines without types become a table where the name has more than itself.
 * @param {string} list
 * @param {Entry} entry
 */
export function withName(list, entry) {
  const lines = list
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim());
  const separator = separatorOf(lines[0] ?? "");
  const isPlain = !separator && lines[0]?.trim().toLowerCase() !== "name";
  if (isPlain && !entry.type && !entry.aliases && !entry.never) return joined([...lines, entry.name]);
  if (isPlain)
    return joined([head, ...lines.map((line) => `${field(line.trim())},,,`), lineOf(entry, head.split(","), ",")]);
  const columns = columnsOf(lines[0] ?? "", separator);
  const missing = Object.entries(entry).filter(([name, given]) => given && !columns.includes(name));
  const names = missing.map(([name]) => name);
  const parted = separator || ",";
  const first = [lines[0], ...names].join(parted);
  return joined([first, ...lines.slice(1), lineOf(entry, [...columns, ...names], parted)]);
}

/**
 * What is in a file, as the list is shown: JSON becomes a table, all else stays as it is.
 * @param {string} text
 */
export function asTable(text) {
  const list = namesText(text);
  // The first column only counts entries.
  return list === undefined || list === text ? text : list.replace(/^entry,/, "").replaceAll(/^"",/gm, "");
}

/**
 * How many names a list has.
 * @param {string} list
 */
export function countOf(list) {
  const lines = list.split("\n").filter((line) => line.trim());
  const hasHead = separatorOf(lines[0] ?? "") !== "" || lines[0]?.trim().toLowerCase() === "name";
  return lines.length - (hasHead ? 1 : 0);
}

/** @param {string[]} lines */
function joined(lines) {
  return `${lines.join("\n")}\n`;
}

/**
 * What parts the columns that a line names; nothing where it names none.
 * @param {string} line
 */
function separatorOf(line) {
  return separators.find((separator) => line.includes(separator) && columnsOf(line, separator).includes("name")) ?? "";
}

/**
 * @param {string} line
 * @param {string} separator
 */
function columnsOf(line, separator) {
  return (separator ? line.split(separator) : [line]).map((name) => name.trim().replace(/^"|"$/g, "").toLowerCase());
}

/**
 * @param {Entry} entry
 * @param {string[]} columns
 * @param {string} separator
 */
function lineOf(entry, columns, separator) {
  return columns.map((column) => field(/** @type {Record<string, string>} */ (entry)[column] ?? "")).join(separator);
}

/** @param {string} text */
function field(text) {
  return /[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
