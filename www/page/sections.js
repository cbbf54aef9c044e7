// The paragraphs of a text in sections of some: a browser leaves whole sections alone while they are out of view.

/** How many paragraphs a section has; after a change it may have up to twice as many. */
const size = 24;

export class Sections {
  #root;
  #observer;
  /** Sections in view or near it. */
  #near = new WeakSet();
  /** @type {Element | null} the section that is being filled */
  #section = null;
  /** @type {Element | null} the paragraph that stands there where the next one belongs */
  #cursor = null;

  /**
   * @param {Element} root
   * @param {(paragraphs: Iterable<Element>) => void} comesNear  is called with the paragraphs of a section that comes near
   */
  constructor(root, comesNear) {
    this.#root = root;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) this.#near.delete(target);
          else {
            this.#near.add(target);
            comesNear(target.children);
          }
        }
      },
      { rootMargin: "100% 0px" },
    );
  }

  /**
   * Goes to where the next paragraph is to be placed.
   * @param {Element} [before]  the paragraph that it follows; without one it comes first
   */
  goBehind(before) {
    this.#section = before?.parentElement ?? this.#root.firstElementChild ?? this.#add(null);
    this.#cursor = before ? before.nextElementSibling : this.#section.firstElementChild;
  }

  /**
   * Puts a paragraph behind the one that was placed before. Those that are in their places already are not touched.
   * @param {Element} paragraph
   */
  place(paragraph) {
    if (!this.#cursor) this.#goOn(paragraph);
    const section = /** @type {Element} */ (this.#section);
    if (paragraph === this.#cursor) this.#cursor = paragraph.nextElementSibling;
    else {
      section.insertBefore(paragraph, this.#cursor);
      if (section.childElementCount > 2 * size && this.#cursor) this.#split(this.#cursor);
    }
  }

  /**
   * Whether a paragraph is in view or near it.
   * @param {Element} paragraph
   */
  isNear({ parentElement }) {
    return parentElement !== null && this.#near.has(parentElement);
  }

  /** Removes the sections that nothing is left of. */
  removeEmpty() {
    for (const section of [...this.#root.children]) if (section.childElementCount === 0) section.remove();
  }

  /**
   * Where a section ends, the next one begins if the paragraph is its first, or if this one is full.
   * @param {Element} paragraph
   */
  #goOn(paragraph) {
    const section = /** @type {Element} */ (this.#section);
    let next = section.nextElementSibling;
    while (next?.childElementCount === 0) {
      const empty = next;
      next = next.nextElementSibling;
      empty.remove();
    }
    const isNext = next !== null && next.firstElementChild === paragraph;
    if (!isNext && section.childElementCount < size) return;
    this.#section = isNext ? next : this.#add(section);
    this.#cursor = this.#section?.firstElementChild ?? null;
  }

  /**
   * Moves a paragraph and those behind it into a section of their own.
   * @param {Element} first
   */
  #split(first) {
    const section = this.#add(this.#section);
    for (let next = /** @type {Element | null} */ (first); next; ) {
      const paragraph = next;
      next = next.nextElementSibling;
      section.append(paragraph);
    }
    this.#cursor = null;
  }

  /** @param {Element | null} before  the section that the new one follows; null for the first */
  #add(before) {
    const section = document.createElement("div");
    section.className = "section";
    this.#root.insertBefore(section, before ? before.nextElementSibling : null);
    this.#observer.observe(section);
    return section;
  }
}
