// The worker's answers, held back until the test wants them.

/**
 * @param {import("./page.mjs").Page} page
 */
export async function holdAnswers(page) {
  await page.evaluate(tell, "hold", "held");
}

/**
 * Holds back what is found, and lets through how far the work is.
 * @param {import("./page.mjs").Page} page
 */
export async function holdResults(page) {
  await page.evaluate(tell, "hold results", "held");
}

/**
 * @param {import("./page.mjs").Page} page
 */
export async function releaseAnswers(page) {
  await page.evaluate(tell, "release", "released");
}

/**
 * Runs in the page; see conditions.mjs for the worker's side.
 * @param {string} wish
 * @param {string} answer
 */
function tell(wish, answer) {
  const channel = new BroadcastChannel("newslens-answers");
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      // A worker that is still starting does not hear it.
      const again = setInterval(() => channel.postMessage(wish), 20);
      channel.addEventListener("message", ({ data }) => {
        if (data !== answer) return;
        clearInterval(again);
        channel.close();
        resolve();
      });
      channel.postMessage(wish);
    })
  );
}
