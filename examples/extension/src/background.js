// Runs apart from all pages: puts the overlay into the tab whose button was clicked, and does the reading for it. WebAssembly is
// here because many sites forbid it in their pages. The policy in the manifest allows no connection but to the extension's own
// files.
import { analyze, init, loadLanguage } from "newslens";
import { readPage } from "newslens/page";
import { action, runtime, scripting } from "./browser.js";

action.onClicked.addListener(async ({ id: tabId }) => {
  try {
    // Again in a tab that has it, it takes the overlay away.
    await scripting.executeScript({ target: { tabId }, files: ["content.js"] });
  } catch {
    // The browser's own pages and its store for extensions.
    await action.setBadgeText({ tabId, text: "!" });
    await action.setTitle({ tabId, title: "The browser lets no extension read this page" });
  }
});

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
