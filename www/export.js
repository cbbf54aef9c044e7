// What an analysis can be taken along as. Needs no WebAssembly, so that a page can offer the formats before it is there.

/** @typedef {keyof typeof exportFormats} ExportFormat */

/** The formats by name, with what a file in each is called and how it is served. */
export const exportFormats = /** @type {const} */ ({
  json: { extension: "json", mediaType: "application/json" },
  "csv-dates": { extension: "csv", mediaType: "text/csv" },
  "csv-quotes": { extension: "csv", mediaType: "text/csv" },
  "csv-entities": { extension: "csv", mediaType: "text/csv" },
  "csv-mentions": { extension: "csv", mediaType: "text/csv" },
  html: { extension: "html", mediaType: "text/html" },
  annotations: { extension: "jsonld", mediaType: "application/ld+json" },
  timeml: { extension: "tml", mediaType: "application/xml" },
  ical: { extension: "ics", mediaType: "text/calendar" },
});
