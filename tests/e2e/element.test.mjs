// <news-lens> with a text of its own: what it shows, and its manners.
import assert from "node:assert/strict";
import { drawn } from "./articles.mjs";
import { forEachBrowser, test, unbundled } from "./harness/index.mjs";

const text = "Lisbon waits. “I believe her,” said Tomás Ferreira, the mayor, on Tuesday.";

/**
 * Puts elements into the page and counts the workers that are made from then on.
 * @param {string} html
 */
function put(html) {
  const counts = { made: 0, ended: 0 };
  const Original = Worker;
  const Counted = class extends Original {
    constructor(/** @type {string | URL} */ address, /** @type {WorkerOptions | undefined} */ options) {
      super(address, options);
      counts.made += 1;
    }
    /** @override */
    terminate() {
      counts.ended += 1;
      super.terminate();
    }
  };
  Object.assign(window, { workers: counts, Worker: Counted, events: [] });
  for (const type of ["newslens-analysis", "newslens-select", "newslens-error"]) {
    document.addEventListener(type, (event) => /** @type {any} */ (window).events.push(event));
  }
  document.body.innerHTML = html;
}

/** Defines the element, as the page's script would. */
async function define() {
  const address = "/define.js";
  await import(address);
}

/** @param {string} selector */
function marksOf(selector) {
  const element = /** @type {Element} */ (document.querySelector(selector));
  return [...(element.shadowRoot?.querySelectorAll("mark") ?? [])].map((mark) => [mark.dataset.kind, mark.textContent]);
}

/** What was told so far, as the type of the event and the element it came from. */
function told() {
  return /** @type {any} */ (window).events.map((/** @type {any} */ event) => [event.type, event.target.id]);
}

forEachBrowser((_browser, open) => {
  test("shows its own text with quotes, dates and names", async () => {
    const page = await open("/element.html");
    await page.waitFor("#plain >>> mark.date");
    await drawn(page);
    const marks = await page.evaluate(marksOf, "#plain");
    for (const found of [
      ["place", "Lisbon"],
      ["date", "1 June 2024"],
      ["quote", "I believe her,"],
      ["person", "Helena Duarte"],
    ]) {
      assert.ok(
        marks.some(([kind, content]) => kind === found[0] && content === found[1]),
        `${found} is missing in ${JSON.stringify(marks)}`,
      );
    }
    assert.equal(await page.count("#plain >>> .text p"), 4);
  });

  test("offers its views behind tabs, by mouse and by key", async () => {
    const page = await open("/element.html");
    await page.waitFor("#plain >>> mark");
    await page.click("#plain >>> [role=tab][data-view=speakers]");
    await drawn(page);
    assert.match((await page.textsOf("#plain >>> .title")).join("|"), /^The government\|Tomás Ferreira/);
    await page.press("ArrowRight");
    await page.waitFor("#plain >>> .row.date");
    await drawn(page);
    const days = await page.textsOf("#plain >>> .title");
    assert.ok(days.indexOf("Tuesday, 14 May 2024") < days.indexOf("Wednesday, 15 May 2024"), days.join());
    assert.ok(days.indexOf("Wednesday, 15 May 2024") < days.indexOf("Saturday, 1 June 2024"), days.join());
    await page.press("End");
    await page.click("#plain >>> [role=tab][data-view=entities]");
    await drawn(page);
    assert.match((await page.textsOf("#plain >>> .row")).join(), /Tomás Ferreira/);
    await page.click("#plain >>> .row.person");
    await page.waitFor("#plain >>> mark.person");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "plain");
  });

  test("a card tells what a highlight is, on hover and by key", async () => {
    const page = await open("/element.html");
    await page.hover("#plain >>> p:last-child mark.date");
    assert.match(
      await page.textOf("#plain >>> .card"),
      /Tuesday, 14 May 2024[\s\S]*counted from the day of publication/,
    );
    await page.press("Escape");
    await page.hover("#plain >>> p:first-child");
    await page.waitForNone("#plain >>> .card");
    await page.focus("#plain >>> .text");
    await page.press("ArrowRight");
    await page.waitFor("#plain >>> .card");
    await page.evaluate(() => {
      document.addEventListener("newslens-select", (event) => {
        document.title = /** @type {any} */ (event).itemType;
      });
    });
    await page.press("Enter");
    assert.match(await page.evaluate(() => document.title), /quote|entity|date/);
  });

  test("the legend switches kinds", async () => {
    const page = await open("/element.html");
    const line = () =>
      page.evaluate(() => {
        const mark = document.querySelector("#plain")?.shadowRoot?.querySelector("mark.person");
        return mark && getComputedStyle(mark).textDecorationLine;
      });
    await page.waitFor("#plain >>> mark.person");
    assert.equal(await line(), "underline");
    await page.click("#plain >>> .chip.person");
    assert.equal(await line(), "none");
    assert.equal(await page.attributeOf("#plain >>> .chip.person", "aria-pressed"), "false");
  });

  test("tells the page what was found and chosen, out of shadow roots too", async () => {
    const page = await open("/empty.html");
    await page.evaluate(put, `<div id="host"></div>`);
    await page.evaluate(define);
    await page.evaluate((content) => {
      const root = /** @type {Element} */ (document.querySelector("#host")).attachShadow({ mode: "open" });
      const element = document.createElement("news-lens");
      element.setAttribute("date", "2024-05-16");
      element.textContent = content;
      root.append(element);
    }, text);
    await page.waitUntil(() => /** @type {any} */ (window).events.length === 1);
    await page.click("#host >>> mark.quote");
    await page.waitUntil(() => /** @type {any} */ (window).events.length === 2);
    assert.deepEqual(await page.evaluate(told), [
      ["newslens-analysis", "host"],
      ["newslens-select", "host"],
    ]);
    const details = await page.evaluate(() => {
      const [analysis, select] = /** @type {any} */ (window).events;
      return [analysis.analysis.quotes.length, select.itemType, select.index, select.item.speaker.name];
    });
    assert.deepEqual(details, [1, "quote", 0, "Tomás Ferreira"]);
  });

  test("keeps properties set before it is defined; attributes reflect", async () => {
    const page = await open("/empty.html");
    await page.evaluate(put, `<news-lens id="early">Nothing.</news-lens>`);
    await page.evaluate((content) => {
      const early = /** @type {any} */ (document.querySelector("#early"));
      Object.assign(early, { text: content, date: "2024-05-16", view: "text timeline", lazy: false });
    }, text);
    await page.evaluate(define);
    await page.waitFor("#early >>> mark.date");
    const reflected = await page.evaluate(() => {
      const early = /** @type {any} */ (document.querySelector("#early"));
      const first = [early.getAttribute("date"), early.getAttribute("view"), early.hasAttribute("lazy"), early.text];
      early.setAttribute("show", "date");
      early.lazy = true;
      early.htmlFor = "elsewhere";
      return [...first, early.show, early.getAttribute("lazy"), early.getAttribute("for"), Object.keys(early)];
    });
    assert.deepEqual(reflected, ["2024-05-16", "text timeline", false, text, "date", "", "elsewhere", []]);
    assert.deepEqual(
      await page.evaluate(() => /** @type {any} */ (document.querySelector("#early")).analysis.dates[0].value),
      "2024-05-14",
    );
  });

  test("a new date, text or language is shown", async () => {
    const page = await open("/empty.html");
    await page.evaluate(put, `<news-lens id="one" date="2024-05-16" view="timeline">${text}</news-lens>`);
    await page.evaluate(define);
    assert.equal(await page.textOf("#one >>> .title"), "Tuesday, 14 May 2024");
    await page.evaluate(() => document.querySelector("#one")?.setAttribute("date", "2023-09-13"));
    await page.waitUntil(() =>
      document.querySelector("#one")?.shadowRoot?.querySelector(".title")?.textContent?.includes("2023"),
    );
    await page.evaluate(() => document.querySelector("#one")?.setAttribute("ui-lang", "de"));
    assert.equal(await page.textOf("#one >>> .title"), "Dienstag, 12. September 2023");
    await page.evaluate(() => document.querySelector("#one")?.setAttribute("ui-lang", "en-US"));
    assert.equal(await page.textOf("#one >>> .title"), "Tuesday, September 12, 2023");
    await page.evaluate(() => {
      const one = /** @type {Element} */ (document.querySelector("#one"));
      one.textContent = "Come on 4 May 2022.";
    });
    await page.waitUntil(() =>
      document.querySelector("#one")?.shadowRoot?.querySelector(".title")?.textContent?.includes("2022"),
    );
  });

  test("its own words are in the page's language, whatever the text's is", async () => {
    const page = await open("/empty.html");
    await page.evaluate(() => {
      document.documentElement.lang = "de";
    });
    await page.evaluate(put, `<news-lens id="one" lang="en" view="text timeline">${text}</news-lens>`);
    await page.evaluate(define);
    await page.waitFor("#one >>> mark.date");
    const [tab, ofTabs, chip, mark] = await page.evaluate(() => {
      const root = document.querySelector("#one")?.shadowRoot;
      const part = (/** @type {string} */ selector) => root?.querySelector(selector);
      const languageOf = (/** @type {string} */ selector) => part(selector)?.closest("[lang]")?.getAttribute("lang");
      return [part("[role=tab]")?.textContent, languageOf("[role=tab]"), languageOf(".chip"), languageOf("mark")];
    });
    // Inside the shadow root nothing says otherwise of the text than the element itself does.
    assert.deepEqual([tab, ofTabs, chip, mark], ["Text", "de", "de", undefined]);
    assert.match(await page.textOf("#one >>> .chip.date"), /^Zeiten/);
  });

  test("styles leak neither in nor out; custom properties and parts go in", async () => {
    const page = await open("/element.html");
    await page.waitFor("#plain >>> mark.date");
    await drawn(page);
    const styles = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("#plain")?.shadowRoot);
      const style = (/** @type {string} */ selector) =>
        getComputedStyle(/** @type {Element} */ (root.querySelector(selector)));
      const before = [style("mark.date").color === style(".text").color, style("button").textTransform];
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("news-lens { --newslens-date: rgb(1, 2, 3); } news-lens::part(date) { font-weight: 700; }");
      document.adoptedStyleSheets = [sheet];
      const mark = document.createElement("mark");
      document.body.append(mark);
      return [
        ...before,
        style("mark.date").fontWeight,
        style(".chip.date").getPropertyValue("--kind"),
        getComputedStyle(mark).color,
      ];
    });
    assert.deepEqual(styles, [true, "none", "700", "rgb(1, 2, 3)", "rgb(255, 0, 0)"]);
  });

  test("twenty on a page share one worker, which ends with the last of them", async () => {
    const page = await open("/empty.html");
    await page.evaluate(put, `<news-lens>${text}</news-lens>`.repeat(20));
    await page.evaluate(define);
    await page.waitUntil(() => /** @type {any} */ (window).events.length === 20);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).workers), { made: 1, ended: 0 });
    const modules = page.requests.filter((address) => address.endsWith(".wasm"));
    assert.ok(modules.length <= 1, modules.join());
    await page.evaluate(() => document.body.replaceChildren());
    await page.waitUntil(() => /** @type {any} */ (window).workers.ended === 1);
  });

  test("one that is moved goes on", async () => {
    const page = await open("/empty.html");
    await page.evaluate(put, `<news-lens id="one">${text}</news-lens><div id="place"></div>`);
    await page.evaluate(define);
    await page.waitFor("#one >>> mark");
    await page.evaluate(() => {
      const one = /** @type {Element} */ (document.querySelector("#one"));
      document.querySelector("#place")?.append(one);
    });
    await page.waitFor("#place >>> mark");
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).workers), { made: 1, ended: 0 });
  });

  test("removal frees what was found and drawn", async () => {
    const page = await open("/empty.html");
    await page.evaluate(put, `<news-lens id="one" view="text speakers">${text}</news-lens>`);
    await page.evaluate(define);
    await page.waitFor("#one >>> mark");
    const left = await page.evaluate(() => {
      const one = /** @type {any} */ (document.querySelector("#one"));
      one.remove();
      return [one.analysis, one.shadowRoot.querySelectorAll("mark, li, [role=tab], .chip").length, one.textContent];
    });
    assert.deepEqual(left, [null, 0, text]);
  });

  test("an option that makes no sense is an error, and the text stays readable", async () => {
    const page = await open("/empty.html");
    await page.evaluate(put, `<news-lens id="one" date="yesterday">One.\n\nTwo on 4 May 2022.</news-lens>`);
    await page.evaluate(define);
    await page.waitFor("#one >>> .message");
    await drawn(page);
    assert.deepEqual(await page.textsOf("#one >>> .text p"), ["One.", "Two on 4 May 2022."]);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).events[0].error.option), "date");
    await page.evaluate(() => document.querySelector("#one")?.setAttribute("date", "2022-05-05"));
    await page.waitFor("#one >>> mark.date");
    await page.waitForNone("#one >>> .message");
  });

  test("a card stays with its highlight when one scrolls, and goes when one presses elsewhere", async () => {
    const page = await open("/empty.html");
    await page.evaluate(put, `<news-lens id="one">${text}</news-lens><p id="space">Elsewhere</p>`);
    await page.evaluate(() => {
      const space = /** @type {HTMLElement} */ (document.querySelector("#space"));
      space.style.height = "300vh";
    });
    await page.evaluate(define);
    await page.click("#one >>> mark.quote");
    const tops = () =>
      page.evaluate(() => {
        const root = /** @type {ShadowRoot} */ (document.querySelector("#one")?.shadowRoot);
        return [".card", "mark.quote"].map(
          (selector) => root.querySelector(selector)?.getBoundingClientRect().top ?? 0,
        );
      });
    await page.waitFor("#one >>> .card");
    const [card, mark] = await tops();
    await page.evaluate(() => scrollTo(0, 5));
    await page.waitUntil(() => scrollY === 5);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.deepEqual(await tops(), [card - 5, mark - 5]);
    await page.evaluate(() =>
      document.querySelector("#space")?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true })),
    );
    await page.waitForNone("#one >>> .card");
  });

  test("lazy ones wait until they are seen", async () => {
    const page = await open("/empty.html");
    await page.evaluate(put, `<p id="space"></p><news-lens id="late" lazy>${text}</news-lens>`);
    await page.evaluate(() => {
      const space = /** @type {HTMLElement} */ (document.querySelector("#space"));
      space.style.height = "500vh";
    });
    await page.evaluate(define);
    // Whoever began to watch it before knows by then that it is out of sight.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          new IntersectionObserver(() => resolve(true)).observe(
            /** @type {Element} */ (document.querySelector("#late")),
          );
        }),
    );
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).workers.made), 0);
    await page.evaluate(() => document.querySelector("#late")?.scrollIntoView());
    await page.waitFor("#late >>> mark");
  });

  test("without a worker the page itself does the work; without WebAssembly the text stays, and it says so", async () => {
    const page = await open("/empty.html");
    await page.evaluate(put, `<news-lens id="one">${text}</news-lens>`);
    await page.evaluate(() => {
      // @ts-expect-error
      delete window.Worker;
    });
    await page.evaluate(define);
    await page.waitFor("#one >>> mark.quote");

    await page.goto("/empty.html");
    await page.evaluate(put, `<news-lens id="one">${text}</news-lens>`);
    await page.evaluate(() => {
      // @ts-expect-error
      delete window.Worker;
      // @ts-expect-error
      delete window.WebAssembly;
    });
    await page.evaluate(define);
    assert.match(await page.textOf("#one >>> .message"), /cannot be shown/);
    assert.equal(await page.textOf("#one >>> .text"), text);
    assert.deepEqual(await page.evaluate(told), [["newslens-error", "one"]]);
  });
}, unbundled);
