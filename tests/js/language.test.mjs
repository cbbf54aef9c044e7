// What is said of a text in another language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { foreignLanguage } from "../../www/common/language.js";
import { wordsOf } from "../../www/element/words.js";

test("a language is named only where it is surely none that is read", () => {
  const named = (/** @type {string} */ language, languageConfidence = 0.95, locale = "en-GB") =>
    foreignLanguage({ language, languageConfidence }, locale);
  assert.equal(named("fr"), "French");
  assert.equal(named("fr", 0.9, "de"), "Französisch");
  assert.equal(named("fr", 0.89), null);
  assert.equal(named("en"), null);
  assert.equal(named("en-GB"), null);
  assert.equal(named("pt"), null);
  assert.equal(named("pt-BR"), null);
  assert.equal(named("und"), null);
  assert.equal(named("und-Cyrl"), "Cyrillic");
  assert.equal(named("no tag at all"), "no tag at all");
});

test("the element says it in its own words", () => {
  assert.match(wordsOf("en").foreign("French"), /in French\. Only English and Portuguese are read/);
  assert.match(wordsOf("pt-PT").foreign("francês"), /em francês\. Aqui só se leem inglês e português/);
  assert.match(wordsOf("de").foreign("Französisch"), /auf Französisch/);
});
