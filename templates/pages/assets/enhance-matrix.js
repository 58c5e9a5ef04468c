// A column of boxes is ticked or cleared as a whole.
for (const table of document.querySelectorAll('[data-matrix]')) {
  const rows = [...table.querySelectorAll('tbody tr')];
  [...table.querySelectorAll('thead .tick')].forEach((head, index) => {
    const boxes = rows.map((row) => row.querySelectorAll('.tick input')[index]);
    const full = () => boxes.every((box) => box.checked);
    const button = document.createElement('button');
    const tell = () => {
      button.textContent = full() ? '清除' : '全选';
    };
    button.type = 'button';
    button.className = 'quiet all';
    button.setAttribute('aria-description', head.textContent);
    button.addEventListener('click', () => {
      const on = !full();
      for (const box of boxes) box.checked = on;
      table.dispatchEvent(new Event('input', { bubbles: true }));
    });
    table.addEventListener('input', tell);
    head.append(button);
    tell();
  });
}
