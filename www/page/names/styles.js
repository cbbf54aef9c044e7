// How the dialog looks; loaded with it.

let isThere = false;

/** Gives the page the style sheet, once. */
export function addStyles() {
  if (isThere) return;
  isThere = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

const css = `
.names {
  width: min(38rem, calc(100vw - 1rem));
  max-height: calc(100dvh - 1rem);
  padding: 1rem clamp(0.75rem, 3vw, 1.25rem);
  overflow: auto;
  background: var(--sheet);
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 20%);
  color: var(--ink);
}

.names::backdrop {
  background: rgb(0 0 0 / 35%);
}

.names h2,
.names p {
  margin: 0 0 0.5rem;
}

.names h2 {
  font-size: 1.125rem;
}

.names p,
.names-count {
  color: var(--quiet);
  font-size: var(--small);
}

.names .primary {
  background: var(--accent);
  border-color: var(--accent);
  color: var(--on-accent);
}

.names .names-problem {
  margin: 0.5rem 0 0;
  color: var(--group);
  font-size: 0.9375rem;
}

.names fieldset {
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: 0.5rem;
  align-items: end;
  margin: 0.75rem 0;
  padding: 0.5rem 0.75rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: 0.375rem;
}

.names legend,
.names label {
  font-size: var(--small);
}

.names fieldset label,
.names-list {
  display: block;
}

.names input:not([type]),
.names select,
.names textarea {
  width: 100%;
  min-height: 2.25rem;
  padding: 0.25rem 0.5rem;
  background: var(--paper);
  border: 1px solid var(--control);
  border-radius: 0.25rem;
  color: inherit;
  font: inherit;
}

.names textarea {
  min-height: 9rem;
  font: 0.875rem / 1.5 ui-monospace, Menlo, Consolas, monospace;
  resize: vertical;
}

.names-row {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 0.75rem;
  margin-top: 0.5rem;
}

.names-end {
  margin-top: 1rem;
}

.names-keep {
  display: flex;
  flex: 1 1 12rem;
  gap: 0.375rem;
  align-items: center;
}

@media (width < 30rem) {
  .names fieldset {
    grid-template-columns: minmax(0, 1fr);
  }
}
`;
