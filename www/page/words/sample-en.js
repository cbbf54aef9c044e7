// An invented report, so that one can look around without a text of one's own. Nobody and nothing in it is real but for
// the countries and the calendar.

export const sample = `Faro’s port reopens after the storm, but fishermen ask who will pay

FARO, 16 May 2024 – The port of Faro reopened on Wednesday, nine days after Storm Petra tore away half of its northern pier, and the government in Lisbon promised to rebuild the rest by the end of 2025.

“We will not leave a single family alone with this bill,” Infrastructure Minister Helena Duarte told reporters on Thursday morning. “The first payments go out next week.”

Duarte, who took office in March, said the repairs would cost more than 40 million euros. She did not say where the money would come from.

The fishermen’s union was not convinced. “In 2019 they said the same,” said Tomás Ferreira, the chairman of the Faro Fishing Association. “Five years later we were still waiting for the first stone.” According to Ferreira, about 300 boats have been unable to leave the harbour since last Tuesday.

The European Commission is expected to decide on emergency aid early next month. A spokeswoman, Anneke Visser, called the damage “the worst on this coast in decades” and said that experts from Brussels would arrive on Monday.

Portuguese and Spanish engineers worked through the weekend to clear the shipping lane. “It was twelve hours a day, every day,” said Inês Caldeira, who leads the team of the Atlantic Harbours Institute. “I have not seen my daughter since May 8.”

Not everybody wants the old pier back. The Greens in the regional parliament had warned in the autumn of 2022 that the wall was too low. “Build it for the storms of the 2050s, not for those of the 1990s,” their leader, Rui Salgado, wrote on Wednesday evening.

Ferreira agrees with him on one thing. “Nobody here believes that this was the last storm,” he said. “We only want to know whether somebody will come when we call.”

The first ferry to the Azores is to leave on 1 June at 9 a.m. Duarte intends to be on board.
`;
