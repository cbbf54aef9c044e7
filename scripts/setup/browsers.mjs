// Finding the browsers the tests run in, and installing them on Debian. Only the tests need browsers, never the page.
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { installPackages } from "./apt.mjs";

/** What the tests need: the variable that names it outright, the names it goes by, where macOS has it, its Debian package. */
const programs = {
  chromium: {
    variable: "NEWSLENS_CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    elsewhere: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    package: "chromium",
  },
  chromedriver: {
    variable: "CHROMEDRIVER",
    names: ["chromedriver"],
    elsewhere: [],
    package: "chromium-driver",
  },
  firefox: {
    variable: "NEWSLENS_FIREFOX",
    names: ["firefox-esr", "firefox"],
    elsewhere: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    package: "firefox-esr",
  },
};

/** @typedef {keyof typeof programs} BrowserProgram */

/**
 * @param {BrowserProgram} program
 * @returns {string | undefined} its path, if it is installed
 */
export function findBrowser(program) {
  const { variable, names, elsewhere } = programs[program];
  const named = process.env[variable];
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...elsewhere];
  return candidates.find(isExecutable);
}

/** Installs the browsers that are missing. */
export async function setUpBrowsers() {
  const missing = Object.keys(programs).filter((name) => !findBrowser(/** @type {BrowserProgram} */ (name)));
  if (missing.length === 0) return;
  const packages = missing.map((name) => programs[/** @type {BrowserProgram} */ (name)].package);
  await installPackages(
    packages,
    `Please install ${missing.join(", ")}, which the tests run in (on Debian, as root: "apt-get install ${packages.join(" ")}").`,
  );
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
