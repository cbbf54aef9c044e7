// The addresses of the workers where a site asks for Trusted Types (require-trusted-types-for 'script'): from a policy of the name
// "newslens", which such a site has to allow if it lists the policies it allows. The policy vouches for nothing else.

/**
 * As much of Trusted Types as is needed. What a policy vouches for is no string, but goes wherever an address does.
 * @typedef {{ createScriptURL: (address: string) => string }} Policy
 * @typedef {{ createPolicy: (name: string, rules: Policy) => Policy }} TrustedTypes
 */

/** @type {Policy | undefined} */
let policy;

/** All workers that there are. */
const workers = ["worker.js", "dossier-worker.js"];

/**
 * The address of a worker as a TrustedScriptURL; `undefined` where there are no Trusted Types, or where a bundler has put
 * this file into one of another name and knows by itself where the worker is.
 * @param {"worker.js" | "dossier-worker.js"} worker
 * @returns {string | undefined}
 */
export function trustedWorkerAddress(worker = "worker.js") {
  const base = import.meta.url;
  const { trustedTypes } = /** @type {{ trustedTypes?: TrustedTypes }} */ (globalThis);
  if (!trustedTypes || !/^https?:[^?#]*\/trusted-types\.js([?#]|$)/.test(base)) return undefined;
  const addresses = workers.map((name) => new URL(name, base).href);
  policy ??= trustedTypes.createPolicy("newslens", {
    createScriptURL: (given) => {
      if (!addresses.includes(given)) throw new TypeError(`newslens: ${given} is not its worker`);
      return given;
    },
  });
  return policy?.createScriptURL(new URL(worker, base).href);
}
