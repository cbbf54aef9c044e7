// What reads the texts of a dossier: a worker, and where there are none the main module right here.
import { createAnalyzer } from "../analyzer.js";

/**
 * What reads the texts where nobody gave it.
 * @returns {Promise<import("./types.js").Reader>}
 */
export async function ownReader() {
  if (typeof Worker !== "undefined") return createAnalyzer();
  const { analyzeLoading, init, names } = await import("../engine.js");
  const { Analysis } = await import("../analysis.js");
  await init();
  return { analyze: async (text, options) => new Analysis(text, await analyzeLoading(text, options), names()) };
}
