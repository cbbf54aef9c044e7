import { defineConfig } from "vite";

export default defineConfig({
  // Else the development server moves newslens away from its worker and its WebAssembly module.
  optimizeDeps: { exclude: ["newslens"] },
  // The worker loads what it needs as modules.
  worker: { format: "es" },
});
