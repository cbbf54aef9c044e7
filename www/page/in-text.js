// What a reader does in the text beside going from highlight to highlight: keys, and words that are selected to be marked.
import { endOfSelection } from "./selection.js";

/**
 * @param {import("./reading.js").Reading} reading
 * @param {object} calls
 * @param {() => void} calls.undo
 * @param {() => void} calls.redo
 * @param {() => void} calls.switchAll  hides all highlights, or shows them
 * @param {() => void} calls.correct  goes to the corrections
 * @param {(chosen: import("./correct-bar.js").Chosen, y?: number) => void} calls.select  words are selected, down to `y`
 */
export function listenInText(reading, { undo, redo, switchAll, correct, select }) {
  reading.root.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (altKey) return;
    const isCommand = ctrlKey || metaKey;
    if (isCommand && key.toLowerCase() === "z") shiftKey ? redo() : undo();
    else if (isCommand && key.toLowerCase() === "y") redo();
    else if (!isCommand && key.toLowerCase() === "h") switchAll();
    else if (!isCommand && key.toLowerCase() === "c") correct();
    else return;
    event.preventDefault();
  });
  for (const event of ["pointerup", "keyup"]) {
    reading.root.addEventListener(event, () => {
      const place = reading.selection();
      if (place) select({ ...place, kind: null }, endOfSelection());
    });
  }
}
