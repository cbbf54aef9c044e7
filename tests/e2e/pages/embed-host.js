// A site that gives its iframes the height they ask for, as docs/element.md shows it.

/** @type {Record<string, { type: string, [field: string]: unknown }[]>} */
const messages = { sandboxed: [], trusted: [] };
Object.assign(window, { messages });

const text = "Helena Duarte arrived on Tuesday. “I believe her,” said Tomás Ferreira, the mayor of Lisbon.";

addEventListener("message", (event) => {
  for (const id of ["sandboxed", "trusted"]) {
    const frame = /** @type {HTMLIFrameElement} */ (document.getElementById(id));
    if (event.source !== frame.contentWindow) continue;
    // A sandbox without "allow-same-origin" has no origin of its own.
    if (event.origin !== (id === "sandboxed" ? "null" : location.origin)) continue;
    messages[id].push(event.data);
    if (event.data.type === "newslens-size") frame.height = event.data.height;
  }
});

const wanted = new URLSearchParams({ text, date: "2024-05-16", view: "text speakers", origin: location.origin });
for (const id of ["sandboxed", "trusted"]) {
  const frame = /** @type {HTMLIFrameElement} */ (document.getElementById(id));
  frame.src = `embed.html#${wanted}`;
}
