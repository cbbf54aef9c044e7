// Runs apart from all pages: puts the overlay into the tab whose button was clicked, and does the reading for it. WebAssembly is
// here because many sites forbid it in their pages. The policy in the manifest allows no connection but to the extension's own
// files.
import { analyze, init, loadLanguage } from "newslens";
import { readPage } from "newslens/page";
import { action, runtime, scripting } from "./browser.js";

/** How many milliseconds to wait before a tab that refused is tried again. */
const pauses = [20, 50, 100, 200, 400, 800];

action.onClicked.addListener(async (tab) => {
  try {
    await openIn(tab);
  } catch {
    // The browser's own pages and its store for extensions.
    await action.setBadgeText({ tabId: tab.id, text: "!" });
    await action.setTitle({ tabId: tab.id, title: "The browser lets no extension read this page" });
  }
});

/**
 * Runs content.js in a tab; again in a tab that has it, it takes the overlay away. Chromium tells the tab's process apart that
 * the extension may read it and that a script is there: where much else is at work, the script comes first now and then, and is
 * refused.
 * @param {{ id: number, url?: string }} tab
 */
async function openIn({ id, url = "" }) {
  for (const pause of /^(https?|file):/.test(url) ? pauses : []) {
    try {
      return await runIn(id);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return runIn(id);
}

/** @param {number} tabId */
async function runIn(tabId) {
  const [frame] = await scripting.executeScript({ target: { tabId }, files: ["content.js"] });
  // Firefox refuses nothing in its own pages; it has run in no frame.
  if (!frame) throw new Error("The tab let no script in.");
}

runtime.onMessage.addListener((request, _sender, respond) => {
  answer(request).then(
    (result) => respond({ result }),
    (error) => respond({ error: String(error?.message ?? error) }),
  );
  // The answer comes later.
  return true;
});

/** @param {{ html: string } | { text: string, options: import("newslens").Options }} request */
async function answer(request) {
  if ("html" in request) return readPage(request.html, { source: runtime.getURL("page.wasm") });
  const { text, options } = request;
  await init(runtime.getURL("newslens.wasm"));
  const analysis = analyze(text, options);
  if (!analysis.language.startsWith("pt")) return analysis.toJSON();
  await loadLanguage("pt", runtime.getURL("pt.wasm"));
  return analyze(text, options).toJSON();
}
