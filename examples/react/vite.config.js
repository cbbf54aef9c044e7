import { defineConfig } from "vite";

export default defineConfig({
  esbuild: { jsx: "automatic" },
  optimizeDeps: { exclude: ["newslens"] },
  worker: { format: "es" },
});
