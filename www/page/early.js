// Stands in the page's head, before anything else is loaded.
import { begun } from "./begin.js";

begun();
