// docs/api.md, made from the declarations of the package.
import { readFileSync } from "node:fs";
import path from "node:path";

const head = `# The JavaScript API

Made from the declarations by \`npm run api\`; what is wrong here is wrong in the comments of \`www/\`.

| import | what |
|---|---|
| \`newslens\` | everything on this page but what the next three have |
| \`newslens/page\` | [readPage](#web-pages), with a WebAssembly module of its own that its first call loads |
| \`newslens/overlay\` | [openOverlay](#over-any-page): see [overlay.md](overlay.md) |
| \`newslens/dossier\` | [Dossier](#several-articles): several articles side by side, with a WebAssembly module and a worker of its own |
| \`newslens/inline\` | the same in one file, with the WebAssembly module inside, without \`createAnalyzer\`; its \`init\` takes nothing |
| \`newslens/define\`, \`newslens/element\` | the element, defined and not defined: see [element.md](element.md) |
| \`newslens/worker\`, \`newslens/dossier-worker\` | the workers of \`createAnalyzer\` and \`Dossier\`, for those who start them themselves (option \`worker\`) |
| \`newslens/newslens.wasm\`, \`newslens/page.wasm\`, \`newslens/dossier.wasm\` | the WebAssembly modules, for \`init\` and the options \`source\` |

Offsets are UTF-16 code units, half-open: \`text.slice(start, end)\`.
`;

/** @typedef {{ name: string, kind: string, code: string, comment: string }} Declaration */

/**
 * The page's text.
 * @param {string} typesFolder
 */
export function apiPage(typesFolder) {
  const read = (/** @type {string} */ file) => readFileSync(path.join(typesFolder, file), "utf8");
  const start = read("newslens.d.ts");
  const files = new Set([...start.matchAll(/"\.\/([\w-]+)\.js"/g)].map(([, name]) => `${name}.d.ts`));
  const own = declarations(start).filter(({ kind }) => kind !== "type");
  const known = new Map(
    [...own, ...[...files].flatMap((file) => declarations(read(file)))].map((one) => [one.name, one]),
  );

  const reexported = [...start.matchAll(/^export \{ (.*) \}/gm)].flatMap(([, names = ""]) => names.split(", "));
  const values = [...own.map(({ name }) => name), ...reexported].map((name) => find(known, name));
  const aliases = [...start.matchAll(/^export type (\w+) = import\(/gm)].map(([, name = ""]) => find(known, name));
  const types = withUsed(
    aliases.filter(({ kind }) => kind === "type"),
    known,
  );
  const classes = [...values, ...aliases].filter(({ kind }) => kind === "class");
  return [
    head,
    section(
      "Functions",
      values.filter(({ kind }) => kind !== "class"),
    ),
    section("Classes", [...new Set(classes)]),
    section("Types", types),
    section("Web pages", declarations(read("read-page.d.ts"))),
    section(
      "Over any page",
      // Types that are told elsewhere are only named there.
      declarations(read("overlay.d.ts")).filter(({ name, code }) => code !== `type ${name} = ${name};`),
    ),
    section("Several articles", dossierDeclarations(read, known)),
  ].join("\n");
}

/**
 * What dossier.js has: the class, its errors, and the shapes of what it takes and shows.
 * @param {(file: string) => string} read
 * @param {Map<string, Declaration>} known
 */
function dossierDeclarations(read, known) {
  const start = read("dossier.d.ts");
  const own = declarations(start).filter(({ kind }) => kind !== "type");
  const reexported = [...start.matchAll(/^export \{ (.*) \}/gm)].flatMap(([, names = ""]) => names.split(", "));
  const shapes = declarations(read("dossier/types.d.ts")).filter(({ name }) => !known.has(name));
  const all = new Map(known);
  for (const one of declarations(read("dossier/formats.d.ts"))) all.set(one.name, one);
  return [...own, ...reexported.map((name) => find(all, name)), ...shapes];
}

/**
 * @param {Map<string, Declaration>} known
 * @param {string} name
 */
function find(known, name) {
  const found = known.get(name);
  if (!found) throw new Error(`newslens.d.ts exports ${name}, which is declared nowhere`);
  return found;
}

/**
 * The types, each followed by those it is put together of that have no other place.
 * @param {Declaration[]} types
 * @param {Map<string, Declaration>} known
 */
function withUsed(types, known) {
  const all = new Set(types);
  for (const { code } of types) {
    for (const [name] of code.matchAll(/\b[A-Z]\w+/g)) {
      const used = known.get(name);
      if (used?.kind === "type") all.add(used);
    }
  }
  return [...all];
}

/**
 * What a file declares.
 * @param {string} text
 * @returns {Declaration[]}
 */
function declarations(text) {
  const comments = typeComments(text);
  const pattern =
    /^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:declare )?(class|function|const|type) (\w+)(?:.*;$|[\s\S]*?\n\}.*$)/gm;
  return [...text.matchAll(pattern)].map(([whole, comment = "", kind = "", name = ""]) => ({
    name,
    kind,
    code: tidy(whole.slice(comment.length)),
    comment: kind === "type" ? (comments.get(name) ?? "") : plain(comment),
  }));
}

/**
 * What is said of types: the compiler leaves it in comments apart from them.
 * @param {string} text
 */
function typeComments(text) {
  /** @type {Map<string, string>} */
  const comments = new Map();
  for (const [comment] of text.matchAll(/^\/\*\*(?:(?!\*\/)[\s\S])*\*\//gm)) {
    const [about = "", tag] = plain(comment, true).split(/^@typedef /m);
    const name = tag?.split("\n@")[0]?.match(/(\w+)\s*$/)?.[1];
    if (name) comments.set(name, about.trim());
  }
  return comments;
}

/**
 * A comment's text without its stars; unless all is wanted, without what the signature tells too.
 * @param {string} comment
 * @param {boolean} [isWhole]
 */
function plain(comment, isWhole = false) {
  const text = comment.replace(/^\/\*\*|\*\/\s*$/g, "").replace(/^[ \t]*\* ?/gm, "");
  if (isWhole) return text.trim();
  return text
    .trim()
    .replace(/^@(param|returns|implements|template)( \{.*\})?( \[?[\w.]+\]?)?$\n?/gm, "")
    .replace(/^@returns \{.*\} /gm, "")
    .replace(/^@param \{.*\} \[?(\w+)\]? +/gm, "- `$1`: ")
    .replace(/^@throws \{(?:import\("[^"]*"\)\.)?(\w+)\} +/gm, "- throws `$1` ")
    .replace(/^- /m, "\n- ")
    .trim();
}

/**
 * A declaration as it is read: without what is private and what its types are imported from.
 * @param {string} code
 */
function tidy(code) {
  return (
    code
      .replace(/^export (declare )?/, "")
      .replace(/import\("[^"]*"\)\./g, "")
      .replace(/^ +#private;\n/gm, "")
      // What cannot be made without arguments is made by newslens itself.
      .replace(/^( +\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)? +constructor\(\w+: [\s\S]*?\);\n/gm, "")
      .replace(/^ +\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n/gm, (comment) => {
        const indent = comment.match(/^ +/)?.[0] ?? "";
        const lines = plain(comment.trim()).replaceAll("\n\n", "\n");
        return lines === "" ? "" : lines.replace(/^/gm, `${indent}// `).concat("\n");
      })
  );
}

/**
 * @param {string} title
 * @param {Declaration[]} list
 */
function section(title, list) {
  const parts = list.map(
    ({ name, code, comment }) => `### ${name}\n\n${comment && `${comment}\n\n`}\`\`\`ts\n${code}\n\`\`\`\n`,
  );
  return [`## ${title}\n`, ...parts].join("\n");
}
