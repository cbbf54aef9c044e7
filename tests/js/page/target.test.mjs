import assert from "node:assert/strict";
import { test } from "node:test";
import { isSame, keyOf, targetOf } from "../../../www/common/target.js";

test("a target is written as one word and read again; what is no target's word is none", () => {
  for (const key of ["date:3", "quote:0", "entity:12"]) {
    const target = targetOf(key);
    assert(target);
    assert.equal(keyOf(target), key);
  }
  for (const none of ["", "date", "date:", "date:-1", "date:x", "person:1", "constructor:1", null, undefined]) {
    assert.equal(targetOf(none), undefined, String(none));
  }
});

test("targets are the same by kind and index", () => {
  assert(isSame({ kind: "date", index: 1 }, { kind: "date", index: 1 }));
  assert(!isSame({ kind: "date", index: 1 }, { kind: "date", index: 2 }));
  assert(!isSame({ kind: "date", index: 1 }, { kind: "quote", index: 1 }));
  assert(!isSame({ kind: "date", index: 0 }, undefined));
  assert(isSame(null, undefined), "both are none");
});
