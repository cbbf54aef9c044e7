// Chromium, by Playwright.
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findBrowser } from "../../../scripts/setup/browsers.mjs";
import { conditions } from "./conditions.mjs";
import { defaultViewport, inTime, patience } from "./page.mjs";

/** Quiet, offline by itself, and able to run as root and in small containers. */
export const chromiumOptions = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** @returns {Promise<import("./page.mjs").Browser>} */
export async function launchChromium() {
  const browser = await chromium.launch({
    executablePath: findBrowser("chromium"),
    args: chromiumOptions,
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  return {
    close: () => browser.close(),
    newPage: async (address, { viewport = defaultViewport, colorScheme = "light", reducedMotion = false }) => {
      const context = await browser.newContext({
        baseURL: address,
        viewport,
        colorScheme,
        reducedMotion: reducedMotion ? "reduce" : "no-preference",
      });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      if (conditions.slow > 1) {
        const session = await context.newCDPSession(page);
        await session.send("Emulation.setCPUThrottlingRate", { rate: conditions.slow });
      }
      return adapt(context, page);
    },
  };
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("playwright-core").Page} page
 * @returns {import("./page.mjs").Page}
 */
export function adapt(context, page) {
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const requests = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));

  const all = (/** @type {string} */ selector) => page.locator(selector.replaceAll(" >>> ", " >> "));
  const first = (/** @type {string} */ selector) => all(selector).first();
  const call = (/** @type {Function} */ code, /** @type {unknown[]} */ args) => `(${code})(...${JSON.stringify(args)})`;

  return {
    errors,
    requests,
    goto: async (path) => {
      await page.goto(path);
    },
    reload: async () => {
      await page.reload();
    },
    evaluate: (code, ...args) => inTime(page.evaluate(call(code, args)), code),
    // Not page.waitForFunction, which a page with a Content-Security-Policy keeps from working.
    waitUntil: async (code, ...args) => {
      const deadline = Date.now() + patience;
      while (!(await page.evaluate(call(code, args)))) {
        if (Date.now() > deadline) throw new Error(`It did not come true within ${patience} ms: ${code}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    waitFor: (selector) => first(selector).waitFor(),
    waitForNone: (selector) => first(selector).waitFor({ state: "hidden" }),
    textOf: async (selector) => {
      await first(selector).waitFor();
      return first(selector).innerText();
    },
    textsOf: (selector) => all(selector).allInnerTexts(),
    valueOf: (selector) => first(selector).inputValue(),
    attributeOf: (selector, name) => first(selector).getAttribute(name),
    count: (selector) => all(selector).count(),
    click: (selector) => first(selector).click(),
    hover: (selector) => first(selector).hover(),
    focus: (selector) => first(selector).focus(),
    fill: (selector, text) => first(selector).fill(text),
    type: (selector, text) => first(selector).pressSequentially(text),
    select: async (selector, value) => {
      await first(selector).selectOption({ value });
    },
    press: (keys) => page.keyboard.press(keys),
    chooseFiles: (selector, files) => first(selector).setInputFiles(files),
    download: async (act) => {
      const [download] = await Promise.all([page.waitForEvent("download"), act()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
    },
    resize: (size) => page.setViewportSize(size),
    screenshot: (file) => page.screenshot({ path: file }),
    close: () => context.close(),
  };
}
