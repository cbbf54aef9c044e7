// How a text is made, so that it can be changed at random: a few parts, each of some fragments repeated.
/**
 * A part: fragments that are repeated until it has its share of the text.
 * @typedef {{ fragments: string[], share: number }} Part
 * @typedef {Part[]} Recipe
 * @typedef {import("./random.mjs").Random} Random
 */

/** The most fragments of a part; a part of many is as good as a text without any order. */
const mostFragments = 24;
const mostParts = 4;

/**
 * The text of a recipe.
 * @param {Recipe} recipe
 * @param {number} size  its length in UTF-16 units
 */
export function written(recipe, size) {
  const shares = recipe.reduce((sum, { share }) => sum + share, 0);
  const parts = recipe.map(({ fragments, share }) => {
    const unit = fragments.join("");
    return unit.repeat(Math.ceil((size * share) / shares / unit.length));
  });
  return parts.join("").slice(0, size);
}

/**
 * A new recipe of one part.
 * @param {Random} random
 * @param {(random: Random) => string} fragment  makes a fragment
 * @returns {Recipe}
 */
export function fresh(random, fragment) {
  return [{ fragments: Array.from({ length: 1 + random.below(6) }, () => fragment(random)), share: 1 }];
}

/**
 * A recipe with one thing changed.
 * @param {Recipe} recipe
 * @param {Random} random
 * @param {(random: Random) => string} fragment  makes a fragment
 * @returns {Recipe}
 */
export function change(recipe, random, fragment) {
  const parts = recipe.map(({ fragments, share }) => ({ fragments: [...fragments], share }));
  const part = random.of(parts);
  const at = random.below(part.fragments.length);
  switch (random.below(9)) {
    case 0:
    case 1:
    case 2:
      part.fragments[at] = fragment(random);
      break;
    case 3:
    case 4:
      if (part.fragments.length < mostFragments) part.fragments.splice(at, 0, fragment(random));
      break;
    case 5:
      if (part.fragments.length > 1) part.fragments.splice(at, 1);
      break;
    case 6: {
      const some = part.fragments.slice(at, at + 1 + random.below(4));
      if (part.fragments.length + some.length <= mostFragments) part.fragments.splice(at, 0, ...some);
      break;
    }
    case 7:
      if (parts.length < mostParts) parts.splice(random.below(parts.length + 1), 0, ...fresh(random, fragment));
      else parts.splice(random.below(parts.length), 1);
      break;
    default:
      part.share = 1 + random.below(20);
  }
  return parts;
}

/**
 * A part of one recipe with the beginning of a part of another.
 * @param {Recipe} one
 * @param {Recipe} other
 * @param {Random} random
 * @returns {Recipe}
 */
export function cross(one, other, random) {
  const [{ fragments, share }, { fragments: others }] = [random.of(one), random.of(other)];
  const start = others.slice(0, 1 + random.below(others.length));
  return [{ fragments: [...start, ...fragments].slice(0, mostFragments), share }];
}

/**
 * A recipe without its `at`th fragment, or part where the part has no other; `undefined` behind the last.
 * @param {Recipe} recipe
 * @param {number} at
 * @returns {Recipe | undefined}
 */
export function shorter(recipe, at) {
  let before = 0;
  for (const [index, { fragments, share }] of recipe.entries()) {
    const inside = at - before;
    before += fragments.length;
    if (at >= before) continue;
    if (fragments.length === 1) return recipe.length > 1 ? without(recipe, index) : undefined;
    return recipe.map((part, at) => (at === index ? { fragments: without(fragments, inside), share } : part));
  }
  return undefined;
}

/**
 * @template Item
 * @param {Item[]} list
 * @param {number} at
 */
function without(list, at) {
  return list.filter((_, index) => index !== at);
}
