// A site that never rests: its advertisement in the article changes all the time, and others take each other's place.
setInterval(() => {
  document.querySelector(".ticker").textContent = `Boats from £${100 + (Math.round(performance.now()) % 900)} in Madrid`;
}, 40);
setInterval(() => {
  const slot = document.querySelector("#ad-in-story");
  const copy = slot.cloneNode(true);
  slot.replaceWith(copy);
}, 700);

/** Publishes a paragraph as a live report does: first its empty block, then its text. */
globalThis.publish = (text) => {
  const update = document.createElement("section");
  const paragraph = document.createElement("p");
  document.querySelector("#updates").prepend(update);
  setTimeout(() => update.append(paragraph), 30);
  setTimeout(() => paragraph.append(text), 60);
};
