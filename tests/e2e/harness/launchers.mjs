// The browsers there are.
import { launchChromium } from "./chromium.mjs";
import { launchFirefox } from "./firefox.mjs";

/** @type {Record<string, () => Promise<import("./page.mjs").Browser>>} */
export const launchers = { chromium: launchChromium, firefox: launchFirefox };
