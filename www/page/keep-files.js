// The page's own files are kept for the next visit, so that it works without a network from then on.

/** How long after loading they are kept, in milliseconds: the first text goes first. */
const keepAfter = 1000;

/** Keeps them. Where that is not to be had, nothing is lost. */
export function keepFiles() {
  // The page's script may be ready before its last file has come, or after.
  if (document.readyState === "complete") keepSoon();
  else addEventListener("load", keepSoon);
}

function keepSoon() {
  setTimeout(() => {
    navigator.serviceWorker?.register("offline.js").catch(() => {});
  }, keepAfter);
}
