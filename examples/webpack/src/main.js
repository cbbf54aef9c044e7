// Who said what, found in a worker.
import { createAnalyzer } from "newslens";

const analyzer = createAnalyzer();
const text = "“We will rebuild,” Mayor Ada Nwosu said on Monday.";
const { quotes } = await analyzer.analyze(text, { date: "2024-05-15" });
for (const { speaker, text } of quotes) {
  const item = document.createElement("li");
  item.textContent = `${speaker?.name ?? "somebody"}: ${text}`;
  document.querySelector("#quotes")?.append(item);
}
