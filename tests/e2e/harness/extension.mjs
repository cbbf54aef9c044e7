// A browser with an extension, whose button can be clicked: the browser itself is told to, so that the extension gets what a
// click of the user's gives it and nothing else.
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";
import { findBrowser } from "../../../scripts/setup/browsers.mjs";
import { adapt as adaptChromium, chromiumOptions } from "./chromium.mjs";
import { adapt as adaptFirefox } from "./firefox.mjs";
import { defaultViewport, patience } from "./page.mjs";

/**
 * @typedef {object} ExtensionBrowser
 * @property {(address: string, options?: import("./page.mjs").OpenOptions) => Promise<ExtensionPage>} newPage
 * @property {() => Promise<void>} close
 */

/**
 * A page that can also be looked at from outside.
 * @typedef {import("./page.mjs").Page & ExtensionParts} ExtensionPage
 *
 * @typedef {object} ExtensionParts
 * @property {() => Promise<void>} clickAction  clicks the extension's button
 * @property {() => Promise<string>} badge  what stands on it
 * @property {() => Promise<void>} goToOwnPage  goes to a page of the browser's own, which lets no extension in
 * @property {(host: string) => Promise<string[]>} insideOf  the texts in an element's shadow root, though it is closed
 */

/** @type {Record<string, (folder: string) => Promise<ExtensionBrowser>>} */
export const extensionLaunchers = { chromium: launchChromium, firefox: launchFirefox };

/**
 * @param {string} folder  the extension's
 * @returns {Promise<ExtensionBrowser>}
 */
async function launchChromium(folder) {
  const context = await chromium.launchPersistentContext("", {
    executablePath: findBrowser("chromium"),
    // The headless mode that Playwright would take has no extensions.
    headless: false,
    args: [...chromiumOptions, "--headless=new", "--enable-unsafe-extension-debugging"],
    ignoreDefaultArgs: ["--disable-extensions"],
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: defaultViewport,
  });
  context.setDefaultTimeout(patience);
  const session = await /** @type {import("playwright-core").Browser} */ (context.browser()).newBrowserCDPSession();
  const send = /** @type {(method: string, parameters: object) => Promise<any>} */ (session.send.bind(session));
  const { id } = await send("Extensions.loadUnpacked", { path: folder });
  // A click that comes before the extension listens is lost, on a busy machine for seconds.
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const listens = () => /** @type {any} */ (globalThis).chrome.action.onClicked.hasListeners();
  while (!(await background.evaluate(listens))) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    close: () => context.close(),
    newPage: async (address, { viewport = defaultViewport, colorScheme = "light" } = {}) => {
      const page = await context.newPage();
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const adapted = adaptChromium(context, page);
      const own = await context.newCDPSession(page);
      return {
        ...adapted,
        goto: (path) => adapted.goto(new URL(path, address).href),
        clickAction: async () => {
          await page.bringToFront();
          const { targetInfos } = await send("Target.getTargets", { filter: [{ type: "tab" }] });
          const tab = targetInfos.find((/** @type {{ url: string }} */ { url }) => url === page.url());
          await send("Extensions.triggerAction", { id, targetId: tab.targetId });
        },
        goToOwnPage: () => adapted.goto("chrome://version"),
        badge: async () => {
          await page.bringToFront();
          return /** @type {import("playwright-core").Worker} */ (context.serviceWorkers()[0]).evaluate(async () => {
            const { action, tabs } = /** @type {any} */ (globalThis).chrome;
            const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
            return action.getBadgeText({ tabId: tab.id });
          });
        },
        insideOf: async (host) => {
          const { root } = await own.send("DOM.getDocument", { depth: -1, pierce: true });
          const found = nodesOf(root, (/** @type {any} */ node) => node.children ?? []).find(
            ({ localName }) => localName === host,
          );
          const inside = nodesOf(found?.shadowRoots?.[0], (/** @type {any} */ node) => node.children ?? []);
          return inside.filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue);
        },
        close: () => page.close(),
      };
    },
  };
}

/**
 * @param {string} folder  the extension's
 * @returns {Promise<ExtensionBrowser>}
 */
async function launchFirefox(folder) {
  const browser = /** @type {any} */ (
    await puppeteer.launch({
      browser: "firefox",
      executablePath: findBrowser("firefox"),
      headless: true,
      protocolTimeout: 2 * patience,
      // The button belongs to the browser's own window.
      args: ["--remote-allow-system-access"],
    })
  );
  const send = async (/** @type {string} */ method, /** @type {object} */ parameters) =>
    (await browser.connection.send(method, parameters)).result;
  const id = await browser.installExtension(folder);
  const inWindow = async (/** @type {Function} */ code) => {
    const { contexts } = await send("browsingContext.getTree", { "moz:scope": "chrome" });
    const { exceptionDetails, result } = await send("script.evaluate", {
      expression: `(${code})(${JSON.stringify(id)})`,
      awaitPromise: true,
      target: { context: contexts[0].context },
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
  return {
    close: () => browser.close(),
    newPage: async (address, { viewport = defaultViewport } = {}) => {
      const page = await browser.newPage();
      page.setDefaultTimeout(patience);
      await page.setViewport(viewport);
      const adapted = adaptFirefox({ page, address, downloads: "", close: () => page.close() });
      return {
        ...adapted,
        clickAction: async () => {
          await page.bringToFront();
          await inWindow(triggerAction);
        },
        badge: async () => {
          await page.bringToFront();
          return inWindow(badgeText);
        },
        // WebDriver BiDi does not lead there.
        goToOwnPage: async () => {
          await page.bringToFront();
          await inWindow(loadOwnPage);
        },
        insideOf: async (host) => {
          const { result } = await send("script.evaluate", {
            expression: `document.querySelector(${JSON.stringify(host)})`,
            awaitPromise: false,
            target: { context: page.mainFrame()._id },
            serializationOptions: { includeShadowTree: "all", maxDomDepth: null },
          });
          const inside = nodesOf(result.value?.shadowRoot, (/** @type {any} */ { value }) => value?.children ?? []);
          return inside.filter(({ value }) => value?.nodeType === 3).map(({ value }) => value.nodeValue);
        },
      };
    },
  };
}

/**
 * Runs in the window of Firefox.
 * @param {string} id
 */
async function triggerAction(id) {
  const { ChromeUtils, window } = /** @type {any} */ (globalThis);
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const extension = ExtensionParent.GlobalManager.getExtension(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/**
 * Runs in the window of Firefox: what stands on the button for the tab in front.
 * @param {string} id
 * @returns {string}
 */
function badgeText(id) {
  const { ChromeUtils, window } = /** @type {any} */ (globalThis);
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const extension = ExtensionParent.GlobalManager.getExtension(id);
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);
  return button.action.getProperty(window.gBrowser.selectedTab, "badgeText");
}

/** Runs in the window of Firefox. */
async function loadOwnPage() {
  const { Services, gBrowser } = /** @type {any} */ (globalThis);
  const { selectedBrowser } = gBrowser;
  selectedBrowser.fixupAndLoadURIString("about:license", {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  while (selectedBrowser.currentURI.spec !== "about:license" || selectedBrowser.webProgress.isLoadingDocument) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * A node and all nodes in it.
 * @param {any} node
 * @param {(node: any) => any[]} childrenOf
 * @returns {any[]}
 */
function nodesOf(node, childrenOf) {
  return node ? [node, ...childrenOf(node).flatMap((child) => nodesOf(child, childrenOf))] : [];
}
