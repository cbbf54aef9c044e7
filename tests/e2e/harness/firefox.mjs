// Firefox, by Puppeteer over WebDriver BiDi, which needs no driver program.
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { findBrowser } from "../../../scripts/setup/browsers.mjs";
import { defaultViewport, patience } from "./page.mjs";

/** @returns {Promise<import("./page.mjs").Browser>} */
export async function launchFirefox() {
  const common = await launch({});
  return {
    close: common.close,
    newPage: async (address, { viewport = defaultViewport, colorScheme = "light", reducedMotion = false }) => {
      // What the user prefers is a setting of the whole browser here, so a page with other settings gets its own.
      const special = colorScheme === "dark" || reducedMotion;
      const firefox = special ? await launch(preferences(colorScheme, reducedMotion)) : common;
      const context = await firefox.browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      await page.setViewport(viewport);
      const close = special ? firefox.close : () => context.close();
      return adapt({ page, address, downloads: firefox.downloads, close });
    },
  };
}

/**
 * @param {"light" | "dark"} colorScheme
 * @param {boolean} reducedMotion
 */
function preferences(colorScheme, reducedMotion) {
  return {
    "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
    "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
  };
}

/** @param {Record<string, number>} preferences */
async function launch(preferences) {
  const downloads = await mkdtemp(path.join(os.tmpdir(), "newslens-downloads-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: findBrowser("firefox"),
    headless: true,
    // It is the page that is waited for, and said to be late.
    protocolTimeout: 2 * patience,
    extraPrefsFirefox: {
      ...preferences,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      "browser.download.alwaysOpenPanel": false,
    },
  });
  const close = async () => {
    await browser.close();
    await rm(downloads, { recursive: true, force: true });
  };
  return { browser, downloads, close };
}

/**
 * @param {object} parts
 * @param {import("puppeteer-core").Page} parts.page
 * @param {string} parts.address  the site
 * @param {string} parts.downloads  the folder Firefox saves to
 * @param {() => Promise<void>} parts.close
 * @returns {import("./page.mjs").Page}
 */
export function adapt({ page, address, downloads, close }) {
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const requests = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => {
    // What was still being loaded when the page was left is no error.
    const wasLeft = request.failure()?.errorText === "NS_BINDING_ABORTED";
    if (!wasLeft) errors.push(`${request.url()} could not be loaded`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) errors.push(`${response.url()} was answered with ${response.status()}`);
  });

  // Puppeteer looks into shadow roots only when asked to.
  const find = (/** @type {string} */ selector) => (selector.includes(">>>") ? selector : `pierce/${selector}`);
  const first = async (/** @type {string} */ selector) => {
    const element = await page.waitForSelector(find(selector), { visible: true });
    if (!element) throw new Error(`There is no ${selector}`);
    return element;
  };

  return {
    errors,
    requests,
    goto: async (path) => {
      await page.goto(new URL(path, address).href);
    },
    reload: async () => {
      await page.reload();
    },
    evaluate: (code, ...args) => /** @type {any} */ (page.evaluate(/** @type {any} */ (code), ...args)),
    waitUntil: async (code, ...args) => {
      await page.waitForFunction(/** @type {any} */ (code), {}, ...args);
    },
    waitFor: async (selector) => {
      await first(selector);
    },
    waitForNone: async (selector) => {
      await page.waitForSelector(find(selector), { hidden: true });
    },
    textOf: async (selector) =>
      (await first(selector)).evaluate((element) => /** @type {HTMLElement} */ (element).innerText),
    textsOf: (selector) =>
      page.$$eval(find(selector), (elements) =>
        elements.map((element) => /** @type {HTMLElement} */ (element).innerText),
      ),
    valueOf: async (selector) =>
      (await first(selector)).evaluate((element) => /** @type {HTMLInputElement} */ (element).value),
    attributeOf: async (selector, name) =>
      (await first(selector)).evaluate((element, attribute) => element.getAttribute(attribute), name),
    count: async (selector) => (await page.$$(find(selector))).length,
    click: async (selector) => {
      await (await first(selector)).evaluate(uncover);
      await page.locator(find(selector)).click();
    },
    hover: async (selector) => {
      const element = await first(selector);
      await element.evaluate(uncover);
      await element.hover();
    },
    focus: async (selector) => (await first(selector)).focus(),
    fill: async (selector, text) => page.locator(find(selector)).fill(text),
    type: async (selector, text) => (await first(selector)).type(text),
    select: async (selector, value) => {
      await (await first(selector)).select(value);
    },
    press: async (keys) => {
      const parts = keys.split("+");
      const last = /** @type {import("puppeteer-core").KeyInput} */ (parts.pop());
      const held = /** @type {import("puppeteer-core").KeyInput[]} */ (parts);
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(last);
      for (const key of held.reverse()) await page.keyboard.up(key);
    },
    chooseFiles: async (selector, files) => {
      const input = await page.waitForSelector(find(selector));
      await /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (input).uploadFile(...files);
    },
    download: async (act) => {
      const before = new Set(await readdir(downloads));
      await act();
      const name = await finishedDownload(downloads, before);
      return { name, text: await readFile(path.join(downloads, name), "utf8") };
    },
    resize: (size) => page.setViewport(size),
    screenshot: (file) => page.screenshot({ path: /** @type {`${string}.png` | undefined} */ (file) }),
    close,
  };
}

/**
 * Brings an element to where nothing lies over it, as a user would before clicking on it; Playwright does so by itself.
 * @param {Element} element
 */
function uncover(element) {
  element.scrollIntoView({ block: "nearest" });
  const { left, top, width, height } = element.getClientRects()[0];
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const hit = root.elementFromPoint(left + width / 2, top + height / 2);
  if (!hit || !element.contains(hit)) element.scrollIntoView({ block: "center" });
}

/**
 * Waits for a file to be saved.
 * @param {string} folder
 * @param {Set<string>} before  the files that were there already
 * @returns {Promise<string>} its name
 */
async function finishedDownload(folder, before) {
  const deadline = Date.now() + patience;
  let seen = "";
  while (Date.now() < deadline) {
    const fresh = (await readdir(folder)).filter((name) => !before.has(name));
    // It is first saved under a passing name, beside a second file that ends in ".part", and then renamed: it is there
    // when two looks in a row show the same.
    const size =
      fresh.length === 1
        ? await stat(path.join(folder, fresh[0])).then(
            ({ size }) => size,
            () => 0,
          )
        : 0;
    const now = size > 0 && !fresh[0].endsWith(".part") ? `${fresh[0]} ${size}` : "";
    if (now && now === seen) return fresh[0];
    seen = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("No file was saved.");
}
