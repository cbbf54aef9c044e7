// The element in React: attributes and properties as they are, its events with "on" before their names.
import "newslens/define";
import { useState } from "react";
import { createRoot } from "react-dom/client";

function Article() {
  const [speakers, setSpeakers] = useState([]);
  const show = ({ analysis }) => setSpeakers(analysis.quotes.map(({ speaker }) => speaker?.name));
  return (
    <>
      <news-lens
        date="2024-05-15"
        text="“We will rebuild,” Mayor Ada Nwosu said on Monday."
        onnewslens-analysis={show}
      />
      <p id="speakers">{speakers.join(", ")}</p>
    </>
  );
}

createRoot(document.querySelector("#root")).render(<Article />);
