interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}

interface Found {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly SubResult[];
}

interface Pagefind {
  debouncedSearch(text: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] } | null>;
}

class PortalSearch extends HTMLElement {
  #index: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    const dialog = this.#find("dialog");
    const input = this.#find("input");
    const open = () => {
      dialog.showModal();
      input.select();
    };
    this.#find<HTMLButtonElement>(".search-open").addEventListener("click", open);
    input.addEventListener("input", () => void this.#search(input.value));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || (event.target as Element).closest("a")) dialog.close();
    });
    addEventListener("keydown", (event) => {
      if (event.key !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open();
    });
  }

  #find<T extends Element = HTMLElement>(selector: string): T & HTMLDialogElement & HTMLInputElement {
    return this.querySelector(selector) as T & HTMLDialogElement & HTMLInputElement;
  }

  // The index is loaded by the first search only.
  async #search(text: string): Promise<void> {
    this.#index ??= import(/* @vite-ignore */ `${this.dataset.bundle}pagefind.js`);
    const { debouncedSearch } = await this.#index;
    const search = await debouncedSearch(text);
    if (!search) return;
    const found = await Promise.all(search.results.slice(0, 8).map((result) => result.data()));
    const state =
      text.trim() === "" ? "" : found.length === 0 ? `Nothing found for “${text}”.` : `${search.results.length} pages`;
    this.#find(".search-state").textContent = state;
    this.#find(".search-results").replaceChildren(...found.map((page) => showPage(page, text)));
  }
}

function showPage({ url, meta, sub_results: parts }: Found, text: string): HTMLLIElement {
  const item = document.createElement("li");
  item.append(link("search-page", url, meta.title ?? url));
  // What is called as the search comes first.
  const isNamed = ({ title }: SubResult) => title.toLowerCase().includes(text.trim().toLowerCase());
  const sorted = [...parts].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  for (const part of sorted.filter((one) => one.url !== url).slice(0, 3)) item.append(showPart(part));
  return item;
}

function showPart({ title, url, excerpt }: SubResult): HTMLAnchorElement {
  const anchor = link("search-part", url, "");
  const strong = document.createElement("strong");
  strong.textContent = title;
  const text = document.createElement("span");
  // Pagefind marks the words that it found; everything else stays text.
  for (const part of excerpt.split(/(<mark>.*?<\/mark>)/)) {
    const marked = /^<mark>(.*)<\/mark>$/.exec(part);
    const node = marked ? document.createElement("mark") : document.createElement("span");
    node.textContent = fromHtml(marked?.[1] ?? part);
    text.append(node);
  }
  anchor.append(strong, text);
  return anchor;
}

function fromHtml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function link(kind: string, url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.className = kind;
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

customElements.define("portal-search", PortalSearch);
