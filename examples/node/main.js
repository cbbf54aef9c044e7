// Who said what, in a text from standard input: node main.js 2024-05-15 < article.txt
import { text } from "node:stream/consumers";
import { analyze, init } from "newslens";

await init();
const analysis = analyze(await text(process.stdin), { date: process.argv[2] ?? null });
for (const { speaker, text } of analysis.quotes) console.log(`${speaker?.name ?? "somebody"}: ${text}`);
for (const { value, text } of analysis.dates) console.log(`${value}: ${text}`);
