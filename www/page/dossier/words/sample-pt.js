// Uma história inventada em quatro jornais. Nobody and nothing in it is real but for the calendar.

/** @type {Required<import("../../../dossier/types.js").ArticleFields>[]} */
export const sample = [
  {
    title: "Telhado da biblioteca ameaça cair, diz prefeita",
    outlet: "Correio da Manhã de Alder",
    day: "2026-02-10",
    text: `Telhado da biblioteca ameaça cair, diz prefeita

ALDER – A sala de leitura da Biblioteca de Alder ficará fechada pelo menos até setembro, disse a prefeita Joana Castelo à Câmara na noite de segunda-feira.

“Não vamos deixar uma única criança sentada debaixo daquele telhado até que cada viga seja testada”, disse Castelo. “Prefiro ser chamada de cuidadosa demais a escrever cartas aos pais.”

Segundo ela, a obra custará 2,3 milhões de reais, e o estado prometeu pagar um terço.

O arquiteto que examinou o telhado, Pedro Lindo, disse aos vereadores: “Três das nove vigas estão podres por dentro. As outras seis estão firmes.”

A diretora da biblioteca, Amina Rahal, disse que os funcionários reclamavam das paredes molhadas havia anos. “Escrevemos onze vezes à prefeitura”, afirmou Rahal. “Nunca recebemos mais que um protocolo.”
`,
  },
  {
    title: "Vigas podres fecham a biblioteca",
    outlet: "Diário da Tarde",
    day: "2026-02-10",
    text: `Vigas podres fecham a biblioteca

Leitores de Alder encontraram as portas fechadas na terça-feira. “Não vamos deixar uma criança sentada debaixo daquele telhado até que as vigas sejam testadas”, disse a prefeita Joana Castelo.

O arquiteto Pedro Lindo disse que três das nove vigas estão podres e que as outras seis estão firmes.

O estado prometeu pagar metade da obra, segundo Castelo.

Se a prefeitura sabia é motivo de disputa. “Escrevemos onze vezes à prefeitura”, disse Amina Rahal, diretora da biblioteca.
`,
  },
  {
    title: "Prefeitura: não houve cartas sobre a biblioteca",
    outlet: "Estrela de Alder",
    day: "2026-02-11",
    text: `Prefeitura: não houve cartas sobre a biblioteca

A prefeita Joana Castelo negou na quarta-feira que a biblioteca tivesse escrito onze vezes à prefeitura. “Achei uma carta, e era sobre o aquecimento”, disse Castelo.

A diretora da biblioteca, Amina Rahal, mantém o que disse. “Tenho cópias das onze cartas”, afirmou. “Vou lê-las em voz alta na sexta-feira.”

O arquiteto estava mais preocupado que na segunda-feira. “Quatro das nove vigas estão podres por dentro”, disse Pedro Lindo na quarta-feira. “Eu não guardaria uma bicicleta debaixo das outras.”
`,
  },
  {
    title: "Onze cartas",
    outlet: "Revista de Domingo",
    day: "2026-02-15",
    text: `Onze cartas

Quase duzentas pessoas foram à praça na sexta-feira para ouvir Amina Rahal. A diretora da biblioteca precisou de quarenta minutos para onze cartas.

“Nunca recebemos mais que um protocolo”, disse Rahal ao terminar.

“Não vamos deixar uma única criança sentada debaixo daquele telhado até que cada viga seja testada”, disse o vice-prefeito, Caio Barros, ao público. Segundo ele, o estado pagará um terço da obra.
`,
  },
];
