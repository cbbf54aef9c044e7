// Notes what the policy of the page keeps from happening.

/** @type {unknown[]} */
const violations = [];
Object.assign(window, { violations });
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
  violations.push({ violatedDirective, blockedURI, sourceFile, lineNumber });
});
