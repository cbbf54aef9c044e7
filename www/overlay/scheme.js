// Whether an article is light on dark or dark on light. A page that is dark does not always say so by `color-scheme`.

/**
 * @param {Element} element  with text
 * @returns {"light" | "dark"}
 */
export function schemeOf(element) {
  return brightness(getComputedStyle(element).color) > 0.5 ? "dark" : "light";
}

/**
 * How bright a colour is, from 0 to 1.
 * @param {string} colour  as the browser computes it: "rgb(31, 29, 26)", "oklch(0.9 0.02 80)", "color(srgb 1 1 1)"
 */
export function brightness(colour) {
  // The name of a space of colours may hold a number: "color(display-p3 1 1 1)".
  const numbers = colour.replace(/^color\(\S+/, "").match(/[\d.]+(e-?\d+)?/g) ?? [];
  const [first = 0, second = 0, third = 0] = numbers.map(Number);
  if (/^ok/.test(colour)) return first;
  if (/^l(ab|ch)/.test(colour)) return first / 100;
  const weighed = 0.2126 * first + 0.7152 * second + 0.0722 * third;
  return colour.startsWith("rgb") ? weighed / 255 : weighed;
}
