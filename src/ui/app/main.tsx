import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
// First, so that it hears keys before everything else does.
import "./hiding.ts";
import "../kit/fonts.ts";
import "../kit/tokens.css";
import "../kit/base.css";
import { App } from "./app.tsx";
import { Cover } from "./cover.tsx";
import { WindowKeys } from "./window-keys.tsx";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
      <WindowKeys />
      <Cover />
    </StrictMode>,
  );
}
