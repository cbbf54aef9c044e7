// Whether a text is in another language than those that are read: English and Portuguese.

/** From here on a language is sure enough to be told to a reader; as Language::is_foreign in src/analysis.rs. */
const sure = 0.9;

/**
 * The name of the language that a text is surely in, where that is none that is read.
 * @param {{ language: string, languageConfidence: number }} analysis
 * @param {string} locale  in whose words it is named
 * @returns {string | null}
 */
export function foreignLanguage({ language, languageConfidence }, locale) {
  if (languageConfidence < sure || /^((en|pt)(-.*)?|und)$/.test(language)) return null;
  return nameOf(language, locale);
}

/**
 * @param {string} tag
 * @param {string} locale
 */
function nameOf(tag, locale) {
  try {
    // "und-Cyrl": some language in Cyrillic letters.
    const script = /^und-(\w{4})$/.exec(tag)?.[1];
    if (script) return new Intl.DisplayNames(locale, { type: "script" }).of(script) ?? tag;
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch (error) {
    // An analysis from elsewhere may hold any tag.
    if (!(error instanceof RangeError)) throw error;
    return tag;
  }
}
