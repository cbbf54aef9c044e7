// newslens/overlay over pages of others: it finds the article, marks nothing else, follows what changes, leaves no trace.
import assert from "node:assert/strict";
import { complaints } from "./complaints.mjs";
import { forEachBrowser, test, unbundled } from "./harness/index.mjs";
import { highlighted, openOver } from "./over.mjs";

/** What stands in the page's own elements: all that it is, but for what changes by itself. */
function pageItself() {
  const copy = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
  for (const part of copy.querySelectorAll("newslens-overlay, #ad-in-story")) part.remove();
  return copy.outerHTML;
}

forEachBrowser((_browser, open) => {
  test("of a page with frames, teasers and advertisements the article is marked and nothing else", async () => {
    const page = await open("/news-site.html");
    const before = await page.evaluate(pageItself);
    await openOver(page);
    const found = await page.evaluate(highlighted);
    assert.deepEqual(found.person, ["Maja ", "Lindqvist", "Lindqvist", "Callum Reid"]);
    assert.deepEqual(found.place, ["Skagen", "Aberdeen", "Denmark", "Aberdeen"]);
    assert.deepEqual(found.date, ["Monday", "Wednesday", "last October", "1 June 2024"]);
    assert.ok(found.quote.includes("We never gave up on this route,"));
    assert.doesNotMatch(JSON.stringify(found), /Madrid|Falk/);
    assert.equal(await page.evaluate(pageItself), before);
    // The day of publication comes from the page's metadata.
    await page.click("newslens-overlay >>> [role=tab][data-view=timeline]");
    assert.match(await page.textOf("newslens-overlay >>> .list"), /Wednesday,? (15 May|May 15,?) 2024/);
  });

  test("pointing and clicking show cards, and tell what was chosen", async () => {
    const page = await open("/news-site.html");
    await openOver(page, { uiLang: "en" });
    // In view already: the site scrolls smoothly, and what is on its way is easily missed.
    await page.hover("h1 em");
    await page.click("h1 em");
    assert.match(await page.textOf("newslens-overlay >>> .card"), /Place\s+Skagen/);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).told), ["analysis", "entity: Skagen"]);
    await page.press("Escape");
    await page.waitForNone("newslens-overlay >>> .card");
  });

  test("by keyboard one goes from highlight to highlight, is told of each, and closes the panel", async () => {
    const page = await open("/news-site.html");
    await page.focus(".brand a");
    await openOver(page, { uiLang: "en" });
    await page.focus("newslens-overlay >>> [aria-label='Next highlight']");
    await page.press("Enter");
    const told = "newslens-overlay >>> .told";
    assert.equal(await page.evaluate(said), "1 of 17: Place. Skagen. Skagen");
    await page.press("Enter");
    assert.equal(await page.evaluate(said), "2 of 17: Place. Aberdeen. Aberdeen");
    assert.equal(await page.attributeOf(told, "role"), "status");
    await page.press("Shift+Tab");
    await page.press("Enter");
    await page.press("Enter");
    assert.match(await page.evaluate(said), /^17 of 17: /);
    assert.match(await page.textOf("newslens-overlay >>> .card"), /Callum Reid/);
    await page.press("Escape");
    await page.waitForNone("newslens-overlay >>> .card");
    await page.press("Escape");
    await page.waitForNone("newslens-overlay");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "The Harbour Post");
  });

  test("a row leads to its place, which the panel does not cover in a narrow window", async () => {
    const page = await open("/news-site.html", { viewport: { width: 360, height: 740 } });
    await openOver(page);
    await page.click("newslens-overlay >>> .row.quote");
    const [place, panel] = await page.evaluate(() => {
      const [range] = CSS.highlights.get("newslens-flash") ?? [];
      const { startContainer, startOffset, endContainer, endOffset } = /** @type {AbstractRange} */ (range);
      const live = new Range();
      live.setStart(startContainer, startOffset);
      live.setEnd(endContainer, endOffset);
      const edges = (/** @type {DOMRect} */ { top, bottom, left, right }) => ({ top, bottom, left, right });
      const overlay = /** @type {Element} */ (document.querySelector("newslens-overlay"));
      return [edges(live.getBoundingClientRect()), edges(overlay.getBoundingClientRect())];
    });
    assert.ok(place.top > 0 && place.bottom <= panel.top, JSON.stringify([place, panel]));
    assert.ok(panel.left === 0 && panel.right <= 360);
    await page.click("newslens-overlay >>> [aria-label='Lists']");
    await page.waitForNone("newslens-overlay >>> .row");
    await page.click("newslens-overlay >>> [aria-label='Next highlight']");
    assert.match(await page.textOf("newslens-overlay >>> .card"), /Skagen/, "the cards are still there");
  });

  test("in a wide window the panel makes way for a place that it lies over", async () => {
    const page = await open("/news-strict.html");
    await openOver(page);
    const sides = await page.evaluate(() => {
      const host = /** @type {Element} */ (document.querySelector("newslens-overlay"));
      const next = host.shadowRoot?.querySelectorAll(".head button")[1];
      return Array.from({ length: 12 }, () => {
        /** @type {HTMLElement} */ (next).click();
        const [range] = CSS.highlights.get("newslens-flash") ?? [];
        const { startContainer, startOffset, endOffset } = /** @type {AbstractRange} */ (range);
        const live = new Range();
        live.setStart(startContainer, startOffset);
        live.setEnd(startContainer, endOffset);
        const place = live.getBoundingClientRect();
        const panel = host.getBoundingClientRect();
        const isOver = place.left < panel.right && place.right > panel.left;
        // What is as wide as the window can only be seen in part.
        if (isOver && place.width < innerWidth - panel.width) return `over ${live}`;
        return panel.left === 0 ? "left" : "right";
      });
    });
    assert.deepEqual([...new Set(sides)].sort(), ["left", "right"]);
  });

  test("a live report is read again as it grows, and not for what changes around it", async () => {
    const page = await open("/news-site.html");
    await openOver(page);
    await page.evaluate(() =>
      /** @type {any} */ (window).publish("“It is a fine day,” said Harald Nygaard in Oslo on Thursday."),
    );
    await page.waitUntil(() => [...(CSS.highlights.get("newslens-person") ?? [])].length === 5);
    assert.match(JSON.stringify(await page.evaluate(highlighted)), /Oslo/);
    const asked = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return /** @type {any} */ (window).asked;
    });
    assert.equal(asked, 2);
  });

  test("an article that never rests is read now and then", async () => {
    const page = await open("/news-site.html");
    await openOver(page);
    const asked = await page.evaluate(async () => {
      const paragraph = /** @type {Element} */ (document.querySelector(".standfirst"));
      let seconds = 0;
      const ticking = setInterval(() => {
        seconds += 1;
        paragraph.textContent = `The ferry has been at sea for ${seconds} seconds.`;
      }, 40);
      await new Promise((resolve) => setTimeout(resolve, 5000));
      clearInterval(ticking);
      return /** @type {any} */ (window).asked;
    });
    assert.ok(asked >= 2 && asked <= 5, `it was read ${asked} times`);
  });

  test("an article in place of another is read, and one that is only drawn anew is marked anew", async () => {
    const page = await open("/news-site.html");
    await openOver(page);
    await page.evaluate(() => {
      const main = /** @type {Element} */ (document.querySelector("main"));
      main.replaceWith(main.cloneNode(true));
    });
    const isMarked = () => {
      const [range] = CSS.highlights.get("newslens-place") ?? [];
      return /** @type {AbstractRange | undefined} */ (range)?.startContainer.isConnected;
    };
    await page.waitUntil(isMarked);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).asked), 1);
    await page.evaluate(() => {
      const main = /** @type {Element} */ (document.querySelector("main"));
      main.innerHTML = `<article><h1>Bakery opens</h1><p>The bakery in Bergen has opened its doors again after three years
        of work, said its owner, Sigrid Dahl, on Tuesday.</p><p>Hundreds of people waited in the rain.</p></article>`;
    });
    await page.waitUntil(() =>
      [...(CSS.highlights.get("newslens-person") ?? [])].some((range) =>
        /** @type {AbstractRange} */ (range).startContainer.textContent?.includes("Sigrid Dahl"),
      ),
    );
  });

  test("closed, it leaves no trace", async () => {
    const page = await open("/news-site.html");
    const before = await page.evaluate(pageItself);
    await openOver(page);
    await page.click("newslens-overlay >>> [aria-label='Close']");
    const left = await page.evaluate(() => [
      document.querySelectorAll("newslens-overlay").length,
      CSS.highlights.size,
      document.adoptedStyleSheets.length,
    ]);
    assert.deepEqual(left, [0, 0, 0]);
    assert.equal(await page.evaluate(pageItself), before);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).told), ["analysis", "close"]);
  });

  test("the page cannot look into the panel", async () => {
    const page = await open("/news-site.html");
    await page.evaluate(async () => {
      const name = "/overlay.js";
      const { openOverlay } = await import(name);
      const overlay = openOverlay({
        analyzer: { analyze: async () => null },
        article: document.querySelector("article"),
      });
      await overlay.ready;
    });
    assert.equal(await page.evaluate(() => document.querySelector("newslens-overlay")?.shadowRoot), null);
  });

  test("without the Highlight API there are the lists, a note, and no mark in the article", async () => {
    const page = await open("/news-site.html");
    await page.evaluate(() => Object.defineProperty(CSS, "highlights", { value: undefined }));
    const before = await page.evaluate(pageItself);
    await openOver(page, { article: "article", uiLang: "en" });
    assert.match(await page.textOf("newslens-overlay >>> .body"), /This browser cannot mark text/);
    await page.click("newslens-overlay >>> .row.quote");
    assert.equal(await page.evaluate(pageItself), before);
  });

  test("a dark page has light marks though it does not say that it is dark", async () => {
    const page = await open("/news-site.html");
    await page.evaluate(() => {
      document.documentElement.className = "theme-dark";
    });
    await openOver(page);
    const looks = await page.evaluate(() => {
      const host = /** @type {Element} */ (document.querySelector("newslens-overlay"));
      const rules = [...document.adoptedStyleSheets].flatMap(({ cssRules }) =>
        [...cssRules].map(({ cssText }) => cssText),
      );
      return [getComputedStyle(host).colorScheme, rules.some((rule) => rule.includes("light-dark"))];
    });
    assert.deepEqual(looks, ["dark", false]);
  });

  for (const theme of ["light", "dark"]) {
    test(`axe-core finds nothing wrong with the panel and the card, ${theme}`, async () => {
      const page = await open("/news-site.html", { reducedMotion: true });
      await page.evaluate((name) => {
        document.documentElement.className = `theme-${name}`;
        // The site's own faults are not looked for.
        for (const part of document.querySelectorAll("header, .sidebar, .ad, iframe")) part.remove();
      }, theme);
      await openOver(page);
      assert.deepEqual(await complaints(page), []);
      await page.click("newslens-overlay >>> [aria-label='Next highlight']");
      await page.waitFor("newslens-overlay >>> .card");
      for (const view of ["timeline", "entities"]) {
        await page.click(`newslens-overlay >>> [role=tab][data-view=${view}]`);
        assert.deepEqual(await complaints(page), [], view);
      }
    });
  }

  test("where there is nothing to read, or it cannot be read, it says so", async () => {
    const page = await open("/empty.html");
    await openOver(page, { article: "body", uiLang: "en" });
    assert.match(await page.textOf("newslens-overlay >>> .message:not([hidden])"), /There is no text here/);
    const errors = await page.evaluate(async () => {
      const name = "/overlay.js";
      const { openOverlay } = await import(name);
      const analyzer = { analyze: () => Promise.reject(new Error("out of paper")) };
      document.body.textContent = "Ada Nwosu spoke on Monday.";
      /** @type {string[]} */
      const errors = [];
      const onError = (/** @type {Error} */ { message }) => errors.push(message);
      const overlay = openOverlay({ analyzer, article: document.body, onError });
      await overlay.ready;
      overlay.close();
      for (const wrong of [null, {}, { analyzer }, { analyzer, article: "#story" }]) {
        try {
          openOverlay(wrong);
        } catch (error) {
          errors.push(String(error));
        }
      }
      return errors;
    });
    assert.equal(errors[0], "out of paper");
    assert.match(errors[1], /option "options" is .*createAnalyzer/);
    assert.match(errors[2], /option "analyzer" is .*createAnalyzer/);
    assert.match(errors[3], /option "readPage" is .*newslens\/page/);
    assert.match(errors[4], /option "article" is .*element/);
  });
}, unbundled);

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

forEachBrowser(
  (_browser, open) => {
    test("under a strict policy it works, and nothing is reported", async () => {
      const page = await open("/news-strict.html");
      await page.evaluate(() => {
        const scope = /** @type {any} */ (window);
        scope.violations = [];
        document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
          scope.violations.push(violatedDirective),
        );
      });
      await openOver(page);
      await page.click("newslens-overlay >>> [aria-label='Next highlight']");
      await page.waitFor("newslens-overlay >>> .card");
      assert.deepEqual((await page.evaluate(highlighted)).person, ["Sigrid Dahl", "Dahl"]);
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).violations), []);
      // The page would notice what it forbids.
      await page.evaluate(() =>
        document.body.append(Object.assign(document.createElement("style"), { textContent: "p {}" })),
      );
      await page.waitUntil(() => /** @type {any} */ (window).violations.length === 1);
      page.errors.length = 0;
    });
  },
  { ...unbundled, headers: { "Content-Security-Policy": policy } },
);

/** Runs in the page: what a screen reader was told last. */
function said() {
  return document.querySelector("newslens-overlay")?.shadowRoot?.querySelector(".told")?.textContent ?? "";
}
