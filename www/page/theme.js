// Light or dark: as the system prefers until the reader switches.

const systemDark = matchMedia("(prefers-color-scheme: dark)");

/** @param {HTMLButtonElement} button */
export function setUpTheme(button) {
  /** @type {boolean | undefined} what the reader chose */
  let chosen;
  const update = () => {
    const dark = chosen ?? systemDark.matches;
    if (chosen !== undefined) document.documentElement.dataset.theme = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
  };
  button.addEventListener("click", () => {
    chosen = !(chosen ?? systemDark.matches);
    update();
  });
  systemDark.addEventListener("change", update);
  update();
}
