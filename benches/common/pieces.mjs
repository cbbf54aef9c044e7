// What hard texts are made of: each is repeated to the length asked for. tests/rust/properties/hard_texts.rs looks at the
// answers. Those at the end were found by benches/slow-texts/search.mjs.

export const pieces = [
  ..."aA1-.“”\"'’«»()[\n \0👍東\u0301\ufeff\ud83d",
  ...["1,", "1.", "a\n", "A ", "I ", "J. ", "U.S. ", "Mr.", "Mr. ", "Kim ", "Kim, ", "Kim and ", "Acme Inc. "],
  ...["NATO (", "KIM: a\n", "Minister Kim ", "President ", "the minister of "],
  ...["he said ", "said, ", "“a” ", "“a", "“a “b ", "“a,” said b ", "“A,” he said. ", '"a" said Kim, "b" ', "‘a’s ’ "],
  ...["according to ", "that ", "http://", "www.a", "• ", "- A\n"],
  ...["Monday ", "May ", "May 5, ", "2023 ", "2023-", "last ", "last week ", "early ", "more than ", "twenty-", "ago "],
  ...["every ", "5pm ", "Sept. "],
  ...["J.-", "NM-", "4/7 ", "4/7-", "5-", "5pm.", "İ ", "A\n“", '/"5/«""5'],
];
