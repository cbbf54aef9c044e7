// Portuguese: the page in its words, and texts in it on either page, read by a module of its own.
import assert from "node:assert/strict";
import { sample } from "../../www/page/words/sample-pt.js";
import { article, waitForText, write } from "./articles.mjs";
import { forEachBrowser, test } from "./harness/index.mjs";

const text = "“Vamos reconstruir a ponte”, disse a ministra Helena Duarte na terça-feira, em Brasília.";

/** @param {import("./harness/index.mjs").Page} page */
const loadedPacks = (page) => page.requests.filter((address) => address.includes("newslens_pt_bg"));

forEachBrowser((_browser, open) => {
  test("the page speaks Portuguese, and reads its sample", async () => {
    const page = await open("/pt.html");
    assert.equal(await page.evaluate(() => document.documentElement.lang), "pt-BR");
    assert.equal(await page.textOf("#sample"), "Ler um exemplo");
    await page.click("#sample");
    await waitForText(page, "mark.date");
    assert.equal(
      await page.evaluate(() => document.querySelector("#reading")?.textContent?.length),
      sample.replace(/\n/g, "").length,
    );
    assert.match(await page.textOf("#status"), /^\d+ datas, \d+ citações, \d+ nomes$/);
    assert.match(await page.textOf("#publication-note"), /^Encontrada no texto: Quinta-feira, 16 de maio de 2024\.$/);
    assert.equal(await page.evaluate(() => document.querySelector("#language-note")?.hasAttribute("hidden")), true);
    const rows = await page.evaluate(() => document.querySelector("#panel-quotes")?.textContent);
    for (const name of ["Helena Duarte", "Tomás Ferreira", "Inês Caldeira", "Rui Salgado"]) {
      assert.ok(rows?.includes(name), `${name} is missing: ${rows}`);
    }
  });

  test("the page in English loads what reads Portuguese for a text in it only", async () => {
    const page = await open();
    await write(page, article);
    assert.deepEqual(loadedPacks(page), []);
    await page.fill("#text", text);
    await page.fill("#date", "2024-05-15");
    await page.waitUntil(() => document.querySelector("mark.date")?.textContent === "terça-feira");
    assert.equal(loadedPacks(page).length, 1);
    assert.equal(await page.evaluate(() => document.querySelector("#language-note")?.hasAttribute("hidden")), true);
    assert.match(await page.textOf("#panel-quotes"), /Helena Duarte/);
  });
});
