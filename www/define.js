// Defines <news-lens>. A page needs nothing else:
//
//   <script type="module" src="…/define.js"></script>
//   <news-lens date="2023-09-13">text…</news-lens>
import { NewsLensElement } from "./element.js";

export { NewsLensElement };

const registry = globalThis.customElements;
if (registry && !registry.get("news-lens")) registry.define("news-lens", NewsLensElement);
