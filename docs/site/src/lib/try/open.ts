// The client and the panel are loaded when the panel is first opened.
for (const details of document.querySelectorAll<HTMLDetailsElement>("details.try")) {
  const open = async () => {
    if (!details.open) return;
    details.removeEventListener("toggle", open);
    if (details.dataset.panel === "flow") {
      const { FlowPanel } = await import("./flow-panel.ts");
      new FlowPanel(details);
    } else {
      const { TryPanel } = await import("./panel.ts");
      new TryPanel(details);
    }
  };
  details.addEventListener("toggle", open);
  void open();
}
