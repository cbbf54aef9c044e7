// An invented story in four papers, so that one can look around without articles of one's own. Nobody and nothing in it is real
// but for the calendar.

/** @type {Required<import("../../../dossier/types.js").ArticleFields>[]} */
export const sample = [
  {
    title: "Alderwick Library stays shut until September",
    outlet: "Morning Courier",
    day: "2026-02-10",
    text: `Alderwick Library stays shut until September

ALDERWICK – The reading room of the Alderwick Library will stay shut until at least September, Mayor Joan Castell told the council on Monday evening.

“We will not let a single child sit under that roof until every beam has been tested,” Castell said. “I would rather be called too careful than write letters to parents.”

She said the repairs would cost 2.3 million pounds, and that the county had promised to pay a third of it.

Peter Lindqvist, the architect who examined the roof, told the councillors: “Three of the nine beams are rotten through. The other six are sound.”

The library’s director, Amina Rahmani, said the staff had complained of wet walls for years. “We wrote to the town hall eleven times,” Rahmani said. “We never got more than a receipt.”
`,
  },
  {
    title: "Rotten beams close library",
    outlet: "Evening Post",
    day: "2026-02-10",
    text: `Rotten beams close library

Readers in Alderwick stood before closed doors on Tuesday. “We will not let a child sit under that roof until the beams have been tested,” Mayor Joan Castell said.

Three of the nine beams are rotten, according to the architect Peter Lindqvist. He said the other six were sound.

The county has promised to pay half of the 2.3 million pounds that the repairs will cost, Castell said.

Whether the town hall knew is disputed. “We wrote to the town hall eleven times,” said Amina Rahmani, the director of the library.
`,
  },
  {
    title: "Mayor denies warnings about library roof",
    outlet: "The Alderwick Star",
    day: "2026-02-11",
    text: `Mayor denies warnings about library roof

Who knew of the rotten roof, and when? On Wednesday the quarrel in Alderwick went on.

Mayor Joan Castell denied that the library had written to the town hall eleven times. “I have found one letter, and it was about the heating,” Castell said.

Amina Rahmani, the library’s director, stands by her words. “I have copies of all eleven letters,” she said. “I will read them aloud on Friday.”

The architect was more worried than on Monday. “Four of the nine beams are rotten through,” Peter Lindqvist said on Wednesday. “I would not park a bicycle under the rest.”
`,
  },
  {
    title: "Eleven letters",
    outlet: "Sunday Review",
    day: "2026-02-15",
    text: `Eleven letters

Almost two hundred people came to the square on Friday to hear Amina Rahmani read. The director of the library needed forty minutes for eleven letters.

“We never got more than a receipt,” Rahmani said when she had finished.

On Monday Mayor Castell had told the council that she would rather be called too careful than write letters to parents. Nobody in the square was in a mood to laugh at that.

“We will not let a single child sit under that roof until every beam has been tested,” the deputy mayor, Colin Baird, told the crowd. He said the county would pay a third of the repairs.
`,
  },
];
