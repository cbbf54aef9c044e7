// A site that never rests: the advertisement in its article changes all the time, and another takes its place again and again.
setInterval(() => {
  const ticker = document.querySelector(".ticker");
  if (ticker) ticker.textContent = `Boats from £${100 + (Math.round(performance.now()) % 900)} in Madrid`;
}, 40);
setInterval(() => {
  const slot = document.querySelector("#ad-in-story");
  slot?.replaceWith(slot.cloneNode(true));
}, 700);

/**
 * Publishes a paragraph as a live report does: first its empty block, then its text.
 * @param {string} text
 */
function publish(text) {
  const update = document.createElement("section");
  const paragraph = document.createElement("p");
  document.querySelector("#updates")?.prepend(update);
  setTimeout(() => update.append(paragraph), 30);
  setTimeout(() => paragraph.append(text), 60);
}
Object.assign(globalThis, { publish });
