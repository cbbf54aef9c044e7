// How soon the page is there, moment by moment, in Chromium and Firefox.
import { setUpBrowsers } from "../scripts/setup/browsers.mjs";
import { table } from "./common/measure.mjs";
import { openings } from "./common/opening.mjs";

const profiles = 11;

await setUpBrowsers();
console.log(
  `Opening the page with its sample text: milliseconds from the start, medians of ${profiles} fresh profiles.\n`,
);
const found = Object.entries(await openings(profiles));
table(
  ["", ...Object.keys(found[0]?.[1] ?? {})],
  found.map(([browser, moments]) => [browser, ...Object.values(moments)]),
);
