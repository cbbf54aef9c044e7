import { createApp } from "vue";
import NewsArticle from "./NewsArticle.vue";

createApp(NewsArticle).mount("#root");
