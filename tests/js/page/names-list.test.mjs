// The list of own names as the reader sees it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asTable, countOf, withName } from "../../../www/page/names/list.js";

const none = { type: "", aliases: "", never: "" };

test("a name alone is a line, and with more than that the list becomes a table", () => {
  assert.equal(withName("", { name: "Ada Nwosu", ...none }), "Ada Nwosu\n");
  assert.equal(withName("Ada Nwosu\n\n", { name: "Kim", ...none }), "Ada Nwosu\nKim\n");
  assert.equal(
    withName("Acme, Inc.", { name: "Kim", type: "person", aliases: "K;J", never: "" }),
    'name,type,aliases,never\n"Acme, Inc.",,,\nKim,person,"K;J",\n',
  );
  assert.equal(
    withName("", { name: 'The "Fox"', ...none, never: "yes" }),
    'name,type,aliases,never\n"The ""Fox""",,,yes\n',
  );
});

test("a table keeps its columns and its separator", () => {
  assert.equal(
    withName("Party;Name;Type\r\nGreens;Kim;person", { name: "Ada", type: "person", aliases: "", never: "" }),
    "Party;Name;Type\nGreens;Kim;person\n;Ada;person\n",
  );
  assert.equal(
    withName("name\nKim\n", { name: "Ada", type: "", aliases: "Addie", never: "" }),
    "name,aliases\nKim\nAda,Addie\n",
  );
});

test("JSON is shown as a table, and all else as it is", () => {
  assert.equal(asTable('["Kim"]'), 'name,type,aliases,role,never\n"Kim","","","",""');
  for (const text of ["Kim\nAda", '"",x', "name,type\nKim,"]) assert.equal(asTable(text), text);
});

test("names are counted without the head", () => {
  assert.deepEqual(["", "\n", "Kim\nAda\n", "name,type\nKim,\n\n", "name\nKim"].map(countOf), [0, 0, 2, 1, 1]);
});
