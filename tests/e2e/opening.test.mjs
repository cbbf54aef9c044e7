// Ways in: files of each kind, opened and dropped; pieces of pages, pasted; and what is said of those that cannot be read.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { article, drawn, openTab, waitForText, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

/** @typedef {import("./harness/index.mjs").Page} Page */

/** @param {string} name */
const fixture = (name) => fileURLToPath(new URL(`files/${name}`, import.meta.url));

/** @type {string} */
let folder;
before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "newslens-opening-"));
});
after(() => rmSync(folder, { recursive: true }));

/**
 * Writes a file and opens it.
 * @param {Page} page
 * @param {string} name
 * @param {string | Uint8Array} content
 */
async function openFile(page, name, content) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  await page.chooseFiles("#file", [file]);
}

/**
 * The paragraphs shown, each with what it is, if it is no plain one.
 * @param {Page} page
 */
const paragraphs = (page) =>
  page.evaluate(() => [...document.querySelectorAll("#reading p")].map((p) => `${p.className}|${p.textContent}`));

/**
 * Pastes, or drops on the page, what an application would put there.
 * @param {Page} page
 * @param {"paste" | "drop"} event
 * @param {string} selector
 * @param {Record<string, string>} data  by media type
 * @param {Record<string, string>} [files]  texts by names
 */
async function give(page, event, selector, data, files = {}) {
  await page.evaluate(
    (kind, target, given, named) => {
      const transfer = new DataTransfer();
      for (const [type, text] of Object.entries(given)) transfer.setData(type, text);
      for (const [name, text] of Object.entries(named)) transfer.items.add(new File([text], name));
      const element = document.querySelector(target);
      if (element instanceof HTMLElement) element.focus();
      // Firefox leaves out what a script says of these events when it makes them.
      const made = new Event(kind, { bubbles: true, cancelable: true });
      Object.defineProperty(made, kind === "paste" ? "clipboardData" : "dataTransfer", { value: transfer });
      element?.dispatchEvent(made);
    },
    event,
    selector,
    data,
    files,
  );
}

const lede =
  "The harbour reopened on Wednesday — after a storm that had closed it for eleven days — the government said in a statement that was read out at the town hall, while fishermen waited on the quay in the rain and listened to the radio.";

/** A piece of a page, long enough to be one, with its text as browsers copy it. */
const piece = {
  "text/html": `<meta property="article:published_time" content="2024-05-16T08:00:00Z"><meta name="author" content="Ada Nwosu"><nav><a href="/">Home</a></nav><article><h1>Harbour reopens</h1><figure><figcaption>The pier</figcaption></figure><p>${lede}</p><p>“I believe her,” Tomás Ferreira said on Tuesday.</p></article>`,
  "text/plain": `Home\n\nHarbour reopens\n\nThe pier\n\n${lede}\n\n“I believe her,” Tomás Ferreira said on Tuesday.`,
};

forEachBrowser((browser, open) => {
  for (const name of ["harbour.html", "harbour.mhtml"]) {
    test(`${name}: the article, its parts as such, and what the page says of itself`, async () => {
      const page = await open();
      await page.chooseFiles("#file", [fixture(name)]);
      await waitForText(page);
      const shown = await paragraphs(page);
      assert.equal(shown[0], "headline|Harbour reopens after the storm");
      assert.ok(shown.includes(`|${lede}`), shown.join("\n"));
      assert.ok(shown.includes("caption|The pier on Tuesday. Photo: A. Nwosu"));
      assert.ok(shown.includes("subhead|What happens next"));
      assert.ok(shown.some((one) => one.startsWith("list-item|The pier stands, but for")));
      assert.ok(shown.some((one) => one.startsWith("block-quote|We will rebuild every stone")));
      assert.doesNotMatch(shown.join("\n"), /Home|Buy our boats|Imprint/);
      assert.equal(await page.textOf("#origin"), "From the page: by Ada Nwosu · published Thursday 16 May 2024.");
      // Counted from the day the page tells: "Wednesday" is the day before.
      await openTab(page, "dates");
      assert.match(await page.textOf("#panel-dates"), /15 May 2024/);
    });
  }

  test("harbour.docx: title, heading, list and table, and nothing of the rest of it", async () => {
    const page = await open();
    await page.chooseFiles("#file", [fixture("harbour.docx")]);
    await waitForText(page);
    assert.deepEqual(await paragraphs(page), [
      "headline|Harbour reopens",
      "|By Ada Nwosu",
      "|“We are ready,” said Helena Duarte\non 16 May 2024.",
      "subhead|What happens next",
      "list-item|The pier stands.",
      "|Boats | 12",
      "|It ended on Tuesday.",
    ]);
    assert.equal(await page.count("#origin:not([hidden])"), 0);
  });

  test("harbour.pdf: a printed page that tells its parts is read like a page", async () => {
    const page = await open();
    await page.chooseFiles("#file", [fixture("harbour.pdf")]);
    await waitForText(page);
    const shown = await paragraphs(page);
    assert.equal(shown[0], "headline|Harbour reopens after the storm");
    assert.ok(shown.includes(`|${lede}`), shown.join("\n"));
    assert.ok(shown.includes("subhead|What happens next"));
    assert.doesNotMatch(shown.join("\n"), /Home|localhost/);
  });

  test("harbour-untagged.pdf: paragraphs are told from where the lines stand", async () => {
    const page = await open();
    await page.chooseFiles("#file", [fixture("harbour-untagged.pdf")]);
    await waitForText(page);
    const shown = await paragraphs(page);
    assert.ok(shown.includes("headline|Harbour reopens after the storm"), shown.join("\n"));
    assert.ok(shown.includes(`|${lede}`), shown.join("\n"));
    assert.ok(shown.includes("subhead|What happens next"));
    assert.doesNotMatch(shown.join("\n"), /localhost|2026/, "what browsers print at the edges");
  });

  test("files in other encodings: windows-1252 undeclared, Cyrillic declared, UTF-16", async () => {
    const page = await open();
    const shows = (/** @type {string} */ text) =>
      page.waitUntil((wanted) => document.querySelector("textarea")?.value.includes(wanted), text);
    const western = Buffer.from("<p>\x93We will rebuild,\x94 Zo\xeb Nwosu said \x97 on 3 May 2024.</p>", "latin1");
    await openFile(page, "western.html", western);
    await shows("“We will rebuild,” Zoë Nwosu said — on 3 May 2024.");
    const cyrillic = Buffer.from(
      "<meta charset=windows-1251><p>It stands in \xcc\xee\xf1\xea\xe2\xe0 since 1851.</p>",
      "latin1",
    );
    await openFile(page, "cyrillic.html", cyrillic);
    await shows("It stands in Москва since 1851.");
    await openFile(page, "western.txt", Buffer.from("Zo\xeb Nwosu said \x93no\x94 on Sunday.", "latin1"));
    await shows("Zoë Nwosu said “no” on Sunday.");
    await openFile(page, "wide.txt", Buffer.from("\ufeffZoë Nwosu\r\nsaid “no” on Monday.", "utf16le"));
    await shows("Zoë Nwosu\nsaid “no” on Monday.");
  });

  test("a page in which nothing is found is shown whole, and that is said", async () => {
    const page = await open();
    await openFile(
      page,
      "list.html",
      "<title>Weather</title><div><span>Rain on 3 May 2024</span><span> in Lisbon</span></div>",
    );
    await page.waitFor("#origin");
    assert.match(await page.textOf("#origin"), /No article was found in the page, so all of its text is shown\.$/);
    assert.match(await page.textOf("#reading"), /Rain on 3 May 2024 in Lisbon/);
    // The next text has nothing of it.
    await page.click("#edit");
    await page.click("#sample");
    await page.waitForNone("#origin");
  });

  for (const [name, html] of [
    ["a form around everything", `<form action="/"><article><h1>Harbour reopens</h1><p>${lede}</p></article></form>`],
    ["an empty first main", `<main></main><main><h1>Harbour reopens</h1><p>${lede}</p></main>`],
  ]) {
    test(`${name} loses nothing`, async () => {
      const page = await open();
      await openFile(page, "page.html", html);
      await waitForText(page);
      const shown = (await paragraphs(page)).join("\n");
      assert.ok(shown.includes("Harbour reopens") && shown.includes(lede), shown);
    });
  }

  test("a piece of a page that is pasted: its article, its day, and undo takes it away", async () => {
    const page = await open();
    await give(page, "paste", "#text", piece);
    await waitForText(page);
    assert.deepEqual(await paragraphs(page), [
      "headline|Harbour reopens",
      "caption|The pier",
      `|${lede}`,
      "|“I believe her,” Tomás Ferreira said on Tuesday.",
    ]);
    assert.match(await page.textOf("#origin"), /by Ada Nwosu · published Thursday 16 May 2024/);
    await openTab(page, "dates");
    assert.match(await page.textOf("#panel-dates"), /14 May 2024/);
    // What the paragraphs are stays while others are edited.
    await page.click("#edit");
    await page.press("Control+End");
    await page.type("#text", " It rained.");
    await page.waitUntil(() => document.querySelector("#reading")?.textContent?.includes("It rained."));
    await drawn(page);
    assert.ok((await paragraphs(page)).includes("caption|The pier"));
    // Firefox forgets what was written in a field once it was hidden.
    if (browser === "firefox") return;
    for (let times = 0; times < 20; times += 1) await page.press("Control+z");
    assert.equal(await page.valueOf("#text"), "");
  });

  test("the source of a page, pasted as text, is read as a page", async () => {
    const page = await open();
    await give(page, "paste", "#text", {
      "text/plain": `<!doctype html>\n<html><body>${piece["text/html"]}</body></html>`,
    });
    await waitForText(page);
    assert.equal((await paragraphs(page))[0], "headline|Harbour reopens");
  });

  test("a piece of a page pasted into a text goes where the cursor is, and undo takes it away", async () => {
    const page = await open();
    await write(page, "Before.  After on Monday.");
    await page.evaluate(() => {
      const field = document.querySelector("textarea");
      field?.focus();
      field?.setSelectionRange(8, 8);
    });
    await give(page, "paste", "#text", piece);
    await page.waitUntil(() => document.querySelector("textarea")?.value.includes("The harbour reopened"));
    const text = await page.valueOf("#text");
    assert.ok(text.startsWith("Before. Harbour reopens\n\n") && text.endsWith(" After on Monday."), text);
    await page.press("Control+z");
    assert.equal(await page.valueOf("#text"), "Before.  After on Monday.");
  });

  test("a piece of a page that is pasted while one reads, or dropped, is the next article", async () => {
    for (const way of /** @type {const} */ (["paste", "drop"])) {
      const page = await open();
      await write(page, article);
      await give(page, way, "#reading", piece);
      await page.waitUntil(() => document.querySelector("#reading p")?.textContent === "Harbour reopens");
    }
  });

  test("a file is dropped anywhere", async () => {
    const page = await open();
    await give(page, "drop", "#text", {}, { "one.txt": "It rained on 3 May 2024." });
    await page.waitUntil(() => document.querySelector("#reading")?.textContent === "It rained on 3 May 2024.");
  });

  test("an address, dropped or pasted alone, is not fetched, and that is said; in a text it is pasted", async () => {
    const page = await open();
    const address = "https://news.example/harbour";
    for (const [way, data] of /** @type {const} */ ([
      ["paste", { "text/plain": address }],
      ["drop", { "text/uri-list": address, "text/html": `<a href="${address}">Harbour</a>`, "text/plain": address }],
    ])) {
      await page.evaluate(() => document.querySelector("#notice")?.setAttribute("hidden", ""));
      await give(page, way, "#text", data);
      assert.match(
        await page.textOf("#notice"),
        /does not fetch pages, so that nobody learns what you read\. Save the page/,
      );
      assert.equal(await page.valueOf("#text"), "");
    }
    await page.fill("#text", "It rained, it says at ");
    await page.waitForNone("#notice");
    assert.ok(page.requests.every((request) => !request.includes("news.example")));
  });

  test("what cannot be read is said in a sentence, and the text stays", async () => {
    const page = await open();
    await write(page, article);
    for (const [name, content, said] of /** @type {[string, string | Uint8Array, RegExp][]} */ ([
      ["pier.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /“pier\.png” is a picture/],
      ["old.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /Save it as \.docx, PDF or plain text/],
      ["files.zip", "PK\x03\x04something", /“files\.zip” does not hold text/],
      ["nothing.txt", "", /“nothing\.txt” is empty/],
      ["blank.txt", " \n ", /No words were found in “blank\.txt”/],
      ["torn.pdf", "%PDF-1.7\n1 0 obj", /“torn\.pdf” could not be read: it seems to be damaged/],
      ["locked.pdf", readFileSync(fixture("locked.pdf")), /“locked\.pdf” is locked with a password/],
      [
        "blank.pdf",
        readFileSync(fixture("blank.pdf")),
        /No words were found in “blank\.pdf”\. If it shows some, they are parts of pictures/,
      ],
      ["torn.docx", "PK\x03\x04word/document.xml", /“torn\.docx” could not be read: it seems to be damaged/],
      ["list.json", '{"a": 1}', /“list\.json” is not what this page saves/],
    ])) {
      await openFile(page, name, content);
      await page.waitUntil((file) => document.querySelector("#notice")?.textContent?.includes(file), name);
      assert.match(await page.textOf("#notice"), said);
      assert.equal(await page.valueOf("#text"), article);
      assert.notEqual(await page.textOf("#status"), "Reading…");
    }
    // What comes next takes the sentence away.
    await openFile(page, "rain.txt", "It rained on 3 May 2024.");
    await page.waitForNone("#notice");
  });

  test("what was saved as JSON is opened with its corrections and its day", async () => {
    const page = await open();
    await write(page, "Tomás Ferreira met Helena Duarte on Tuesday.");
    await openTab(page, "dates");
    await page.fill("#date", "2024-05-16");
    await page.waitUntil(() => document.querySelector("#panel-dates")?.textContent?.includes("14 May 2024"));
    await page.click("#reading mark.person[data-item]");
    await page.select('[data-control="type"]', "organization");
    await waitForText(page, "mark.organization");
    await page.click("#export");
    const { text } = await page.download(() => page.click('[data-format="json"] button:last-child'));
    const again = await open();
    await openFile(again, "saved.json", text);
    await again.waitFor("#reading mark.organization");
    assert.equal(await again.valueOf("#date"), "2024-05-16");
    await openTab(again, "dates");
    assert.match(await again.textOf("#panel-dates"), /14 May 2024/);
    // It can be undone, as if it had been made here.
    await again.focus("#reading");
    await again.press("Control+z");
    await again.waitForNone("#reading mark.organization");
  });

  test("nothing of what opens files is loaded before one is opened", async () => {
    const page = await open();
    await write(page, article);
    const late = () =>
      page.requests.map((address) => new URL(address).pathname).filter((name) => /open\/|_page/.test(name));
    assert.deepEqual(late(), []);
    await openFile(page, "rain.html", "<p>It rained on 3 May 2024.</p>");
    await page.waitUntil(() => document.querySelector("#reading")?.textContent?.includes("It rained"));
    assert.ok(late().includes("/pkg/newslens_page_bg.wasm"), late().join());
    assert.ok(!late().some((name) => /pdf|word/.test(name)), late().join());
  });
});
