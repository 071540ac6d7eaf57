/** Shows the items of a list that fit what is chosen and typed. */
class PortalFilter extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("input", () => this.#apply());
    this.#apply();
  }

  #apply(): void {
    const items = [...document.querySelectorAll<HTMLElement>(this.dataset.of ?? "")];
    const fields = [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")];
    const fits = (item: HTMLElement) =>
      fields.every(({ name, value }) =>
        name === "text"
          ? (item.textContent ?? "").toLowerCase().includes(value.trim().toLowerCase())
          : value === "" || item.dataset[name] === value,
      );
    for (const item of items) item.hidden = !fits(item);
    for (const group of document.querySelectorAll<HTMLElement>("[data-group]"))
      group.hidden = !group.querySelector(":scope li:not([hidden]), :scope tbody tr:not([hidden])");
    const shown = items.filter((item) => !item.hidden).length;
    const output = this.querySelector("output");
    if (output) output.value = shown === items.length ? `${shown} entries` : `${shown} of ${items.length} entries`;
  }
}

customElements.define("portal-filter", PortalFilter);
