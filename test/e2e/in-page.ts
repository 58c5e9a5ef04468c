/**
 * An expression that sets inputs by name and tells which names it found: texts, choices by value, ticks, rows of tables
 * (which must be there). Events are sent as typing sends them.
 */
export function setControls(values: Readonly<Record<string, unknown>>): string {
  return `(${SET})(${JSON.stringify(flat(values))})`;
}

/** An expression for the first visible thing to press inside `within` whose text begins with `words`. */
export function pressable(words: string, within: string): string {
  return `[...document.querySelectorAll(${JSON.stringify(`${within} :is(a, button:not([tabindex="-1"]), summary)`)})]
    .find((each) => each.textContent.trim().startsWith(${JSON.stringify(words)}) && each.checkVisibility()) ?? null`;
}

/** An expression for what a form would send, as a query string. */
export function sent(form: string): string {
  return `new URLSearchParams(new FormData(document.querySelector(${JSON.stringify(form)}))).toString()`;
}

/** Table rows as the names of their cells. */
function flat(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    if (!isTable(value)) return [[name, value]];
    return value.flatMap((row, index) =>
      Object.entries(row).map(([column, cell]): [string, unknown] => [`${name}[${index}].${column}`, cell]),
    );
  });
  return Object.fromEntries(entries);
}

function isTable(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object');
}

const SET = `(values) => {
  const found = [];
  for (const [name, value] of Object.entries(values)) {
    const inputs = [...document.getElementsByName(name)];
    if (inputs.length === 0) continue;
    found.push(name);
    const wanted = [value].flat().map((each) => each === true ? 'yes' : each === false ? 'no' : String(each));
    for (const input of inputs) {
      if (input.type === 'checkbox' || input.type === 'radio') input.checked = wanted.includes(input.value);
      else input.value = wanted[0];
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  return found;
}`;
