// The words of the dialog of own names, in English.
import { count } from "../../words/en.js";

export const words = {
  title: "Own names",
  about:
    "Names that are certain in every text, and names that are never to be marked. They stay on this device; a text is read anew with them.",
  add: "Add a name",
  name: "Name",
  type: "What it is",
  /** @type {[string, string][]} the choices, and what they are in the list */
  types: [
    ["", "As the text tells"],
    ["person", "Person"],
    ["organization", "Organisation"],
    ["place", "Place"],
    ["group", "Group"],
    ["never", "Never mark it"],
  ],
  aliases: "Other names, with ; between",
  addIt: "Add",
  list: "The list",
  listHint:
    "One name a line, or a table: name,type,aliases,role,never. Paste it here, or open a file of CSV, JSON or text.",
  open: "Open a file…",
  clear: "Empty the list",
  keep: "Keep it on this device",
  use: "Use these names",
  cancel: "Cancel",
  /** @type {(names: number) => string} */
  count: (names) => count(names, "name"),
  /** @type {(name: string) => string} */
  unreadable: (name) => `“${name}” cannot be read.`,
  /** @type {(given: string, accepted: string) => string} */
  wrong: (given, accepted) => `“${given}” is not understood. Right would be: ${accepted}.`,
};
