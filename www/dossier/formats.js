// What a dossier can be taken along as. Needs no WebAssembly, so that a page can offer the formats before it is there.

/** @typedef {keyof typeof dossierFormats} DossierFormat */

/** What a dossier is written as, by name, with what a file in each format is called and how it is served. */
export const dossierFormats = /** @type {const} */ ({
  csv: { extension: "csv", mediaType: "text/csv" },
  json: { extension: "json", mediaType: "application/json" },
  html: { extension: "html", mediaType: "text/html" },
  ical: { extension: "ics", mediaType: "text/calendar" },
});
