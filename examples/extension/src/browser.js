// The browser's functions for extensions, under the name that it has for them.

export const { action, runtime, scripting } = globalThis.browser ?? globalThis.chrome;
