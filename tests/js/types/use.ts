// How a TypeScript program uses the package: types.test.mjs compiles this against the declarations made from the JSDoc.
import type { DateMention, Entity, Quote, Source } from "newslens";
import {
  type Analysis,
  type AnalysisObject,
  analyze,
  analyzeObject,
  createAnalyzer,
  init,
  NewslensOptionError,
  NewslensWorkerError,
  type Options,
  Session,
  version,
} from "newslens";

const sources: (Source | undefined)[] = [
  undefined,
  "newslens.wasm",
  new URL("https://example.org/newslens.wasm"),
  new Uint8Array(),
  new Response(),
];
for (const source of sources) await init(source);
await init(fetch("newslens.wasm"));

const options: Options = { date: "2024-05-15", order: "day-first" };
const analysis: Analysis = analyze("text", options);
analyze("text", { date: null });
// @ts-expect-error: an order that does not exist
analyze("text", { order: "year-first" });
// @ts-expect-error: an option that does not exist
analyze("text", { dates: "2024-05-15" });
// @ts-expect-error: a text is a string
analyze(7);

const object: AnalysisObject = analysis.toJSON();
const same: AnalysisObject = analyzeObject("text", options);
const published: string | null | undefined = object.publication?.value ?? same.publication?.found?.text;
const source: "given" | "metadata" | "text" | undefined = analysis.publication?.source;
const genre: "auto" | "news" | "message" = analysis.genre;
const language: [tag: string, confidence: number] = [analysis.language, object.languageConfidence];
analyze("text", { published: "2024-05-15" });
const date: DateMention | undefined = analysis.dates[0];
const kind: "date" | "time" | "duration" | "set" | undefined = date?.type;
const anchor: number | null | undefined = date?.anchor?.date;
const partner: number | undefined = date?.range?.partner;
const quote: Quote | undefined = analysis.quotes[0];
const speaker: Entity | undefined = analysis.entities[quote?.speaker?.entity ?? 0];
const parts: [number, number][] | undefined = quote?.parts;
// @ts-expect-error: not every quote has a speaker
quote?.speaker.name;
// @ts-expect-error: lists are not to be replaced
analysis.dates = [];

export { anchor, genre, kind, language, partner, parts, published, source, speaker };

const analyzer = createAnalyzer({ worker: () => new Worker("worker.js"), source: "newslens.wasm" });
const inWorker: Promise<Analysis> = analyzer.analyze("text", options, { signal: AbortSignal.timeout(100) });
const newest: Analysis = await analyzer.analyzeNewest("text");
analyzer.close();

export { inWorker, newest };

const session = new Session({ date: "2024-05-15" });
session.text = "text";
session.replace(0, 4, version());
session.setOptions({});
const edited: Analysis = session.analyze();

export { edited };

try {
  analyze("text", { date: "yesterday" });
} catch (error) {
  if (error instanceof NewslensOptionError) {
    const [option, accepted]: string[] = [error.option, error.accepted];
    const given: unknown = error.given;
    const asTypeError: TypeError = error;
    console.log(option, accepted, given, asTypeError);
  }
  if (error instanceof NewslensWorkerError) console.log(error.message);
}
