// npm test: every suite, and one total.
import { requireNode, requireRust } from "./common/prerequisites.mjs";
import { main, Stop, say } from "./common/process.mjs";
import { setUpBrowsers } from "./setup/browsers.mjs";
import { testRust, testWasm } from "./test/cargo.mjs";
import { testFrontEnds, testModules, testPacked, testPage } from "./test/node.mjs";
import { testCorpora, testPython } from "./test/python.mjs";
import { judge } from "./test/report.mjs";
import { testStages } from "./test/stages.mjs";

const help = `npm test

Installs what is missing, runs every test, and ends with the line "N passed, M failed". Fails if a test fails, and also if
a suite breaks off or runs no test at all.

Options (after "npm test --"), each of which runs only that suite:
  --rust   the Rust tests, with the examples in the documentation
  --wasm   the tests of the WebAssembly module, in Chromium
  --js     the tests of the JavaScript, in Node
  --e2e    the tests of the served page, in Chromium and Firefox
  --packed the tests of the npm package as it is packed, in Node; when asked for, also the examples, built with it, in Chromium
  --stages how many instructions (counted by valgrind) and how much memory each stage of an analysis takes, against
           benches/stages/budget.json and benches/memory/budget.json
  --python the tests of the Python package, where Python 3.9 or newer is (when asked for, it is installed if it can be)
  --front-ends  the same texts through all front ends, Python too where it is: tests/front-ends
  --corpora  only when asked for: the examples with Spark and DuckDB, for which Spark (490 MB) and Java are installed
  --help   this text

Environment:
  NEWSLENS_BROWSER       "chromium" or "firefox" runs the tests of the page in that browser only
  NEWSLENS_E2E_FONT      "narrow" or "wide": the tests of the page with lines as long as other letters make them
  NEWSLENS_E2E_SLOW      how many times slower the page and its worker are in these tests
  NEWSLENS_E2E_LATE      how many milliseconds every answer of the worker comes late in them
  NEWSLENS_E2E_ORDER     a whole number: files and tests of the page in an order that is shuffled by it
  NEWSLENS_TOOLS         the folder wasm-bindgen and wasm-pack are installed in (default: .tools)
  NEWSLENS_WASM_TARGET   "debian" takes the WebAssembly target from Debian's packages and leaves rustup out
  NEWSLENS_CHROMIUM, CHROMEDRIVER, NEWSLENS_FIREFOX   where these programs are, if not on the PATH
`;

const suites = [
  { option: "--rust", name: "Rust", test: testRust },
  { option: "--wasm", name: "WebAssembly module", test: testWasm },
  { option: "--js", name: "JavaScript", test: testModules },
  { option: "--e2e", name: "Page", test: testPage },
  { option: "--packed", name: "Package", test: testPacked },
  { option: "--stages", name: "Stages", test: testStages },
  { option: "--python", name: "Python", test: testPython },
  { option: "--front-ends", name: "Front ends", test: testFrontEnds },
  { option: "--corpora", name: "Corpora", test: testCorpora, isExtra: true },
];

await main({ help, options: suites.map(({ option }) => option) }, async (chosen) => {
  requireNode();
  requireRust();
  const wanted = suites.filter(({ option, isExtra }) => (chosen.size === 0 ? !isExtra : chosen.has(option)));
  // Asked first, so that nobody waits for minutes to hear that something is missing.
  if (chosen.has("--packed") || wanted.some(({ option }) => ["--wasm", "--e2e", "--front-ends"].includes(option)))
    await setUpBrowsers();

  const total = { passed: 0, failed: 0 };
  const texts = [];
  for (const { option, name, test } of wanted) {
    say(`Testing: ${name}.`);
    const { passed, failed, text } = judge(name, await test({ isChosen: chosen.has(option) }).catch(explain));
    total.passed += passed;
    total.failed += failed;
    texts.push(text);
  }
  for (const text of texts) say(text);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  if (total.failed > 0) process.exitCode = 1;
});

/**
 * @param {Error} error  what kept a suite from running
 * @returns {import("./test/report.mjs").Result}
 */
function explain(error) {
  say(error instanceof Stop ? error.message : String(error.stack));
  return { passed: 0, failed: 0, crashed: true };
}
