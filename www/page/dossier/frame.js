// What stands around the articles and the views: the title, the ways in, how far the reading is, and what there is to be told.
import { element } from "../../common/dom.js";
import { words } from "./words.js";

/**
 * @typedef {object} Parts
 * @property {import("./articles.js").ArticleList} list
 * @property {import("./tabs.js").Tabs} tabs
 * @property {ReturnType<typeof import("./take-along.js").takeAlong>} take
 */

/**
 * @typedef {object} Calls
 * @property {(files: File[]) => void} files
 * @property {(text: string) => void} paste
 * @property {() => void} sample
 * @property {() => void} stop
 * @property {() => void} close
 * @property {() => boolean} isSaved  whether nothing is lost by closing it
 */

/** What may be chosen as an article. */
const accepted =
  ".html,.htm,.xhtml,.mhtml,.mht,.docx,.pdf,.txt,.text,.md,.markdown,.json,.jsonl,text/plain,text/html,text/markdown,application/pdf";

export class Frame {
  #calls;
  #title = element("h2", { id: "dossier-title", tabindex: "-1" });
  #hint = element("p", { class: "dossier-hint" });
  #sample = element("button", { type: "button", id: "dossier-sample" }, words.sample);
  #start = element("div", { class: "dossier-start" }, this.#hint, this.#sample);
  #problem = element("p", { class: "notice", role: "alert", hidden: "" });
  #bar = element("progress", { max: "1", value: "0", "aria-label": words.reading(0, 0) });
  #how = element("p", { class: "note", role: "status" });
  #stop = element("button", { type: "button", class: "link" }, words.stop);
  #busy = element("div", { class: "dossier-busy" }, this.#bar, this.#how, this.#stop);
  #paste = element("form", { class: "dossier-paste", hidden: "" });
  #body = element("div", { class: "dossier-body", hidden: "" });
  #articles = element("details", { class: "dossier-articles", open: "" });
  #articlesTitle = element("summary");
  #takeButton;
  #close = element("button", { type: "button", id: "dossier-close" }, words.close);

  /**
   * @param {HTMLElement} root
   * @param {Parts} parts
   * @param {Calls} calls
   */
  constructor(root, { list, tabs, take }, calls) {
    this.#calls = calls;
    this.#takeButton = take.button;
    const tools = element("div", { class: "dossier-tools" }, ...this.#waysIn(), take.button, this.#close);
    const head = element("div", { class: "dossier-head" }, this.#title, tools);
    this.#sample.addEventListener("click", () => calls.sample());
    this.#stop.addEventListener("click", () => calls.stop());
    this.#close.addEventListener("click", () => this.#askToClose());
    this.#articles.append(this.#articlesTitle, list.root, list.more);
    this.#body.append(this.#articles, tabs.root);
    root.replaceChildren(head, this.#problem, this.#paste, this.#start, this.#busy, this.#body, take.menu);
    // Where there is little room, the list makes way for what is told differently.
    this.#articles.open = !matchMedia("(max-width: 56rem)").matches;
    this.show(0, 0);
  }

  #waysIn() {
    const file = element("input", { type: "file", id: "dossier-file", multiple: "", accept: accepted, hidden: "" });
    file.addEventListener("change", () => {
      const files = [...(file.files ?? [])];
      file.value = "";
      if (files.length > 0) this.#calls.files(files);
    });
    const add = element("button", { type: "button", id: "dossier-add", class: "primary" }, words.add);
    add.addEventListener("click", () => file.click());
    const text = element("textarea", {
      id: "dossier-text",
      "aria-label": words.pasteHere,
      placeholder: words.pasteHere,
    });
    const paste = element("button", { type: "button", id: "dossier-paste", "aria-expanded": "false" }, words.paste);
    const setOpen = (/** @type {boolean} */ isOpen) => {
      this.#paste.hidden = !isOpen;
      paste.setAttribute("aria-expanded", String(isOpen));
      if (isOpen) text.focus();
    };
    paste.addEventListener("click", () => setOpen(this.#paste.hidden !== false));
    this.#paste.append(text, element("button", { type: "submit" }, words.pasteAdd));
    this.#paste.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!text.value.trim()) return text.focus();
      this.#calls.paste(text.value);
      text.value = "";
      setOpen(false);
      paste.focus();
    });
    return [file, add, paste];
  }

  /** A dossier that is saved nowhere is closed only when the reader says so twice. */
  #askToClose() {
    if (this.#calls.isSaved() || this.#close.dataset.asked) {
      delete this.#close.dataset.asked;
      return this.#calls.close();
    }
    this.#close.dataset.asked = "yes";
    this.#close.textContent = words.closeAnyway;
    this.tell(words.notSaved);
  }

  /**
   * Tells what stays to be read, until something else comes.
   * @param {string} problem
   */
  tell(problem) {
    this.#problem.textContent = problem;
    this.#problem.hidden = problem === "";
  }

  /**
   * @param {number} done
   * @param {number} total
   */
  progress(done, total) {
    this.#bar.value = done / total;
    this.#how.textContent = words.reading(done, total);
    this.#stop.hidden = false;
    this.#busy.classList.add("busy-now");
  }

  /** All is read, and is being compared. */
  comparing() {
    this.#how.textContent = words.comparing;
    this.#stop.hidden = true;
  }

  /**
   * @param {number} articles
   * @param {number} refused
   */
  show(articles, refused) {
    const isEmpty = articles + refused === 0;
    this.#busy.classList.remove("busy-now");
    this.#how.textContent = "";
    this.#title.textContent = words.title(articles);
    this.#articlesTitle.textContent = words.list.title;
    this.#hint.textContent = isEmpty ? `${words.empty} ${words.onDevice}` : words.one;
    this.#start.hidden = articles > 1;
    this.#start.classList.toggle("empty-start", isEmpty);
    this.#sample.hidden = !isEmpty;
    this.#body.hidden = isEmpty;
    this.#takeButton.hidden = isEmpty;
    this.#close.textContent = words.close;
    delete this.#close.dataset.asked;
  }

  focus() {
    this.#title.focus({ preventScroll: true });
  }
}
