// The client and the panel are loaded when the panel is first opened.
for (const details of document.querySelectorAll<HTMLDetailsElement>("details.try")) {
  const open = async () => {
    if (!details.open) return;
    details.removeEventListener("toggle", open);
    const { TryPanel } = await import("./panel.ts");
    new TryPanel(details);
  };
  details.addEventListener("toggle", open);
  void open();
}
