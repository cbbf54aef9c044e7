// The worker's address where a site asks for Trusted Types (require-trusted-types-for 'script'): from a policy of the name
// "newslens", which such a site has to allow if it lists the policies it allows. The policy vouches for nothing else.

/**
 * As much of Trusted Types as is needed. What a policy vouches for is no string, but goes wherever an address does.
 * @typedef {{ createScriptURL: (address: string) => string }} Policy
 * @typedef {{ createPolicy: (name: string, rules: Policy) => Policy }} TrustedTypes
 */

/** @type {Policy | undefined} */
let policy;

/**
 * The address of worker.js as a TrustedScriptURL; `undefined` where there are no Trusted Types, or where a bundler has put
 * this file into one of another name and knows by itself where the worker is.
 * @returns {string | undefined}
 */
export function trustedWorkerAddress() {
  const base = import.meta.url;
  const { trustedTypes } = /** @type {{ trustedTypes?: TrustedTypes }} */ (globalThis);
  if (!trustedTypes || !/^https?:[^?#]*\/trusted-types\.js([?#]|$)/.test(base)) return undefined;
  const address = new URL("worker.js", base).href;
  policy ??= trustedTypes.createPolicy("newslens", {
    createScriptURL: (given) => {
      if (given !== address) throw new TypeError(`newslens: ${given} is not its worker`);
      return given;
    },
  });
  return policy?.createScriptURL(address);
}
