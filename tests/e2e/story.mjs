// A story in five papers, written for the tests of the dossier.
import { writeFileSync } from "node:fs";
import path from "node:path";

/** Their files, by name. */
export const story = {
  "Mill Gazette.txt": `Mill to close in autumn

3 March 2026

“We will not sell one stone of this mill without the consent of the town,” owner Clara Voss said on Monday. “It has fed four generations.”

Voss said the machines would be sold in May.

“I asked for a loan three times,” said Henrik Dahl, the manager of the mill.
`,
  "River Post.txt": `Owner promises to ask the town

3 March 2026

“We will not sell a stone of this mill without the consent of the town,” owner Clara Voss said on Monday.

Henrik Dahl, the manager, said he had asked for a loan three times.
`,
  "Daily Lamp.txt": `Who asked the bank?

4 March 2026

Owner Clara Voss denied that she had asked for a loan three times. “I never went to that bank,” Voss said.

“We will not sell one stone of this mill without the consent of the town,” deputy mayor Paul Ostrow told a meeting on Wednesday.
`,
  "Evening Bell.txt": `Mill: machines to go

5 March 2026

The machines will be sold in May, Clara Voss said. “It has fed four generations,” the owner told the Evening Bell.

The council meets on 12 March.
`,
  "Weekly Leaf.txt": `Swans return to the mill pond

6 March 2026

Two swans are back on the pond behind the mill. “They do not care who owns it,” said Ida Marsh, who feeds them.
`,
};

/**
 * Writes files into a folder.
 * @param {string} folder
 * @param {Record<string, string>} [files]
 * @returns {string[]} where they are
 */
export function writeStory(folder, files = story) {
  return Object.entries(files).map(([name, text]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  });
}
