// An invented report, so that one can look around without a text of one's own. Nobody and nothing in it is real but for
// the places and the calendar.

export const sample = `Porto de Faro reabre depois do temporal, mas pescadores perguntam quem vai pagar a conta

FARO, 16 de maio de 2024 – O porto de Faro reabriu nesta quarta-feira (15), nove dias depois de o temporal Petra ter arrancado metade do cais norte, e o governo prometeu reconstruir o resto até o fim de 2025.

“Não vamos deixar nenhuma família sozinha com essa conta”, disse a ministra das Infraestruturas, Helena Duarte, a jornalistas na manhã de quinta-feira. “Os primeiros pagamentos saem na próxima semana.”

Duarte, que tomou posse em março, afirmou que as obras vão custar mais de 40 milhões de euros. Ela não disse de onde virá o dinheiro.

O sindicato dos pescadores não se convenceu. “Em 2019 disseram a mesma coisa”, afirmou Tomás Ferreira, presidente da Associação de Pesca de Faro. “Cinco anos depois, ainda esperávamos a primeira pedra.” Segundo Ferreira, cerca de 300 barcos não conseguem sair do porto desde a terça-feira passada.

A Comissão Europeia deve decidir sobre a ajuda de emergência no início do próximo mês. A porta-voz Anneke Visser chamou os estragos de “os piores nesta costa em décadas” e disse que técnicos de Bruxelas chegam na segunda-feira.

— Foram doze horas por dia, todos os dias — contou Inês Caldeira, que chefia a equipe do Instituto dos Portos do Atlântico. — Não vejo minha filha desde 8 de maio.

Nem todos querem o cais antigo de volta. No outono de 2022, os Verdes já tinham alertado no parlamento regional que o muro era baixo demais. “Construam para os temporais dos anos 2050, não para os dos anos 90”, escreveu o líder do partido, Rui Salgado, na noite de quarta-feira.

Em um ponto Ferreira concorda com ele. “Ninguém aqui acredita que este foi o último temporal”, disse. “Só queremos saber se alguém virá quando chamarmos.”

O primeiro barco para os Açores sai em 1º de junho, às 9h. Duarte pretende estar a bordo.
`;
