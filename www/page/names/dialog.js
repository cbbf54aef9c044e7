// The dialog of own names: they are typed one by one, pasted, or opened from a file, and the list is there to be read and changed.
import { element } from "../../common/dom.js";
import { asTable, countOf, withName } from "./list.js";
import { addStyles } from "./styles.js";
import { words } from "./words.js";

/** The longest file that is opened, in bytes. */
const longestFile = 16 << 20;

/** The longest piece of what is wrong that is told, in UTF-16 units. */
const longestGiven = 80;

export class NamesDialog {
  #check;
  #root = element("dialog", { class: "names", "aria-labelledby": "names-title" });
  #name = element("input", { autocomplete: "off" });
  #type = element("select");
  #aliases = element("input", { autocomplete: "off" });
  #list = element("textarea", { id: "names-list", spellcheck: "false", "aria-describedby": "names-hint" });
  #count = element("span", { class: "names-count", role: "status" });
  #keep = element("input", { type: "checkbox" });
  #problem = element("p", { class: "names-problem", role: "alert" });
  #file = element("input", {
    type: "file",
    accept: ".csv,.tsv,.json,.txt,text/csv,application/json,text/plain",
    hidden: "",
  });
  /** @type {(answer: { list: string, isKept: boolean } | undefined) => void} */
  #answer = () => {};

  /** @param {(list: string) => Promise<unknown>} check  fails where a list makes no sense */
  constructor(check) {
    this.#check = check;
    addStyles();
    for (const [value, label] of words.types) this.#type.append(element("option", { value }, label));
    const button = (/** @type {string} */ label, /** @type {() => void} */ act, kind = "") => {
      const made = element("button", { type: "button", class: kind }, label);
      made.addEventListener("click", act);
      return made;
    };
    const add = element(
      "fieldset",
      {},
      element("legend", {}, words.add),
      element("label", {}, words.name, this.#name),
      element("label", {}, words.type, this.#type),
      element("label", {}, words.aliases, this.#aliases),
      button(words.addIt, () => this.#add()),
    );
    this.#root.append(
      element("h2", { id: "names-title" }, words.title),
      element("p", {}, words.about),
      add,
      element("label", { for: "names-list", class: "names-list" }, words.list),
      this.#list,
      element("p", { id: "names-hint" }, words.listHint),
      element(
        "div",
        { class: "names-row" },
        button(words.open, () => this.#file.click()),
        button(words.clear, () => this.#set("")),
        this.#count,
        this.#file,
      ),
      this.#problem,
      element(
        "div",
        { class: "names-row names-end" },
        element("label", { class: "names-keep" }, this.#keep, words.keep),
        button(words.cancel, () => this.#root.close()),
        button(words.use, () => this.#use(), "primary"),
      ),
    );
    this.#list.addEventListener("input", () => this.#changed());
    this.#file.addEventListener("change", () => this.#open());
    // Enter in a field adds the name; it must not be lost with the dialog.
    add.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      this.#add();
    });
    this.#root.addEventListener("close", () => this.#answer(undefined));
    // What is typed here is not for the page, whose keys have meanings of their own.
    for (const type of ["keydown", "paste", "drop"])
      this.#root.addEventListener(type, (event) => event.stopPropagation());
    document.body.append(this.#root);
  }

  /**
   * Shows a list to be changed.
   * @param {string} list
   * @param {boolean} isKept  whether it is kept on the device
   * @returns {Promise<{ list: string, isKept: boolean } | undefined>} the list that is to be used; nothing where all stays
   */
  ask(list, isKept) {
    this.#set(list);
    this.#keep.checked = isKept;
    this.#root.showModal();
    this.#name.focus();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  /** @param {string} list */
  #set(list) {
    this.#list.value = list;
    this.#changed();
  }

  #changed() {
    this.#problem.textContent = "";
    this.#count.textContent = words.count(countOf(this.#list.value));
  }

  #add() {
    const name = this.#name.value.trim();
    if (!name) return this.#name.focus();
    const isNever = this.#type.value === "never";
    const entry = {
      name,
      type: isNever ? "" : this.#type.value,
      aliases: this.#aliases.value.trim(),
      never: isNever ? "yes" : "",
    };
    this.#set(withName(this.#list.value, entry));
    this.#list.scrollTop = this.#list.scrollHeight;
    this.#name.value = "";
    this.#aliases.value = "";
    this.#name.focus();
  }

  async #open() {
    const file = this.#file.files?.[0];
    this.#file.value = "";
    if (!file) return;
    try {
      if (file.size > longestFile) throw new RangeError(file.name);
      const text = await file.text();
      this.#set(asTable(text));
    } catch (error) {
      this.#problem.textContent = isOptionError(error) ? told(error) : words.unreadable(file.name);
    }
  }

  async #use() {
    // A name that was typed and not added is meant, too.
    if (this.#name.value.trim()) this.#add();
    const list = this.#list.value.trim() ? this.#list.value : "";
    try {
      await this.#check(list);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#problem.textContent = isOptionError(error) ? told(error) : error.message;
      return;
    }
    this.#answer({ list, isKept: this.#keep.checked });
    this.#root.close();
  }
}

/**
 * Whether an error tells what is wrong with the list. Its class is another one here than in the page's own script.
 * @param {unknown} error
 * @returns {error is import("../../errors.js").NewslensOptionError}
 */
function isOptionError(error) {
  return error instanceof Error && error.name === "NewslensOptionError";
}

/** @param {import("../../errors.js").NewslensOptionError} error */
function told({ given, accepted }) {
  const text = String(given);
  const piece = text.length > longestGiven ? `${text.slice(0, longestGiven)}…` : text;
  return words.wrong(piece, accepted);
}
