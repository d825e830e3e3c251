// The switch between light and dark, sorting and filtering of tables. Every page is whole without it.
"use strict";

// A chosen theme is on the page before it is drawn. Without a choice, or without storage, the system decides.
try {
  const chosen = localStorage.getItem("comity-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch { /* storage is barred: the system's theme stays */ }

addEventListener("DOMContentLoaded", () => {
  const root = document.documentElement;
  const collator = new Intl.Collator(root.lang, { numeric: true });

  const theme = document.getElementById("theme");
  if (theme) {
    theme.hidden = false;
    theme.addEventListener("click", () => {
      const dark = getComputedStyle(root).colorScheme === "dark" ||
        (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
      root.dataset.theme = dark ? "light" : "dark";
      try { localStorage.setItem("comity-theme", root.dataset.theme); } catch { /* not remembered */ }
    });
  }

  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.k ?? cell.textContent.trim();
  };

  // Empty cells stay last in both directions.
  const sort = (table, column, direction) => {
    const body = table.tBodies[0];
    const sign = direction === "descending" ? -1 : 1;
    const rows = [...body.rows].map((row) => [key(row, column), row]);
    rows.sort(([a], [b]) => (a === "") - (b === "") || sign * collator.compare(a, b));
    body.append(...rows.map(([, row]) => row));
    for (const head of table.tHead.rows[0].cells) head.removeAttribute("aria-sort");
    table.tHead.rows[0].cells[column].setAttribute("aria-sort", direction);
  };

  const filter = (form, table) => {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      const holds = wanted.every(([name, value]) => name === "q"
        ? `${row.textContent} ${row.dataset.q ?? ""}`.toLocaleLowerCase().includes(value.trim().toLocaleLowerCase())
        : row.dataset[name] === value);
      row.hidden = !holds;
      shown += holds;
    }
    const output = form.querySelector("output");
    output.textContent = output.dataset.words.replace("#", shown).replace("@", output.dataset.of);
  };

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const form = document.querySelector(`form[data-for="${table.id}"]`);
    const heads = [...table.tHead.rows[0].cells];

    // A page has one table with a filter at most; it alone keeps its state in the address.
    const remember = () => {
      if (!form) return;
      const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
      const sorted = heads.find((head) => head.ariaSort);
      if (sorted) state.set("sort", `${sorted.dataset.sort}:${sorted.ariaSort}`);
      history.replaceState(null, "", state.size ? `#${state}` : location.pathname + location.search);
    };

    const recall = () => {
      if (!location.hash.includes("=")) return;
      const state = new URLSearchParams(location.hash.slice(1));
      for (const field of form.elements) if (field.name) field.value = state.get(field.name) ?? "";
      const [name, direction] = (state.get("sort") ?? "").split(":");
      const column = heads.findIndex((head) => head.dataset.sort === name);
      if (column >= 0) sort(table, column, direction === "descending" ? "descending" : "ascending");
      filter(form, table);
    };

    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        sort(table, column, head.ariaSort === "ascending" ? "descending" : "ascending");
        remember();
      });
    });

    if (!form) continue;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const kind of ["input", "change"]) {
      form.addEventListener(kind, () => { filter(form, table); remember(); });
    }
    form.addEventListener("reset", () => setTimeout(() => { filter(form, table); remember(); }));
    addEventListener("hashchange", recall);
    filter(form, table);
    recall();
  }
});
