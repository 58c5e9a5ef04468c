// Small comforts; every page works without them. No state is kept here: the server's pages are the truth.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const able = (form, disabled) => {
  for (const button of all('button', form)) button.disabled = disabled;
};
// Errors are read first.
document.querySelector('[data-focus]')?.focus();

// A form sent twice would be answered once (idempotency key), but nobody should wonder which click counted.
for (const form of all('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    // What opens beside this page (a preview) leaves the form as it is.
    if (event.submitter?.formTarget === '_blank') return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => able(form, true));
  });
}
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const form of all('form[data-once]')) {
    delete form.dataset.sent;
    able(form, false);
  }
});

// The demonstration clock ticks from the instant the page was made.
const opened = Date.now();
const shown = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const tick = () => {
  for (const clock of all('[data-clock]')) {
    const now = new Date(Date.parse(clock.dateTime) + Date.now() - opened);
    const part = Object.fromEntries(shown.formatToParts(now).map(({ type, value }) => [type, value]));
    clock.textContent = `${part.year}年${Number.parseInt(part.month, 10)}月${part.day}日 ${part.weekday} ${part.hour}:${part.minute}:${part.second}`;
  }
};
if (document.querySelector('[data-clock]')) setInterval(tick, 1000);

// A page that waits for an inspection looks again, a few times.
const waiting = document.querySelector('[data-refresh]');
if (waiting) {
  setTimeout(() => {
    const tries = Number(sessionStorage.getItem('refreshed') || 0);
    if (tries < 10 && !all('input[type=file]').some((input) => input.files.length)) {
      sessionStorage.setItem('refreshed', String(tries + 1));
      location.assign(waiting.dataset.refresh);
    }
  }, 3000);
} else sessionStorage.removeItem('refreshed');

// Fields that matter only after another answer. The test is the form definition's own criterion.
const answers = (form, fact) => {
  const inputs = all('input,select,textarea', form).filter((input) => input.name === fact);
  const ticked = inputs.filter((input) => !/radio|checkbox/.test(input.type) || input.checked);
  return ticked.map((input) => input.value).filter(Boolean);
};
const holds = (test, form) => {
  if (test.all) return test.all.every((each) => holds(each, form));
  if (test.any) return test.any.some((each) => holds(each, form));
  if (test.not) return !holds(test.not, form);
  // Facts asked elsewhere were judged by the server before it sent the field.
  if (!form.elements.namedItem(test.fact)) return true;
  const values = answers(form, test.fact);
  if ('is' in test) return values.includes(String(test.is));
  if ('in' in test) return test.in.some((each) => values.includes(String(each)));
  if ('includes' in test) return values.includes(test.includes);
  const number = Number(values[0]);
  if ('atLeast' in test) return number >= test.atLeast;
  if ('moreThan' in test) return number > test.moreThan;
  return 'atMost' in test ? number <= test.atMost : true;
};
const reveal = (form) => {
  for (const part of all('[data-show-when]', form))
    part.hidden = !holds(JSON.parse(part.dataset.showWhen), form);
};
for (const form of all('form')) {
  if (!form.querySelector('[data-show-when]')) continue;
  for (const note of all('.condition', form)) note.hidden = true;
  reveal(form);
  form.addEventListener('input', () => reveal(form));
}

// Rows are added and removed in place, and numbered again.
const renumber = (table) => {
  const name = table.dataset.table;
  all('tbody tr', table).forEach((row, index) => {
    const old = row.dataset.row;
    row.dataset.row = index;
    for (const part of all('[name],[id],[for],[aria-describedby]', row)) {
      for (const attribute of ['name', 'id', 'for', 'aria-describedby']) {
        const value = part.getAttribute(attribute);
        if (value)
          part.setAttribute(
            attribute,
            value
              .replace(`${name}[${old}]`, `${name}[${index}]`)
              .replace(`${name}-${old}-`, `${name}-${index}-`),
          );
      }
      if (part.matches('[data-remove]')) part.value = `remove:${name}:${index}`;
    }
    for (const label of all('.row-name', row))
      label.textContent = label.textContent.replace(/\d+/, index + 1);
  });
};
addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-add],[data-remove]');
  const table = button?.closest('[data-table]');
  const rows = table ? all('tbody tr', table) : [];
  if (!button || rows.length < 1) return;
  event.preventDefault();
  if (button.matches('[data-remove]')) {
    if (rows.length > 1) button.closest('tr').remove();
    else for (const input of all('input,select', rows[0])) input.value = '';
  } else {
    const row = rows.at(-1).cloneNode(true);
    row.dataset.row = 'new';
    const [name, last] = [table.dataset.table, rows.length - 1];
    row.innerHTML = row.innerHTML
      .replaceAll(`${name}[${last}]`, `${name}[new]`)
      .replaceAll(`${name}-${last}-`, `${name}-new-`);
    for (const error of all('.error', row)) error.remove();
    for (const input of all('input,select', row)) {
      input.value = '';
      input.removeAttribute('value');
      input.removeAttribute('aria-invalid');
    }
    rows.at(-1).after(row);
    row.querySelector('input,select').focus();
  }
  renumber(table);
  button.form?.dispatchEvent(new Event('input', { bubbles: true }));
});

// What is typed is saved two seconds after the last key.
for (const form of all('form[data-autosave]')) {
  let timer;
  let running = false;
  const note = form.querySelector('[data-saved]');
  const save = async () => {
    if (running || form.dataset.sent) return;
    running = true;
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { savedAt, hidden = [] } = await answer.json();
      for (const { name, value } of hidden) form.elements.namedItem(name).value = value;
      note.textContent = savedAt;
    } catch {
      note.textContent = '没有自动保存成功，请点“保存”按钮';
    }
    running = false;
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, 2000);
  });
}

// Uploads show how far they are.
for (const form of all('form[data-upload]')) {
  const [input, note] = [form.querySelector('input[type=file]'), form.querySelector('.progress')];
  const tell = (text, bad) => {
    note.hidden = false;
    note.textContent = text;
    note.classList.toggle('error', Boolean(bad));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = input.files[0];
    if (!file) return tell('请先选择文件', true);
    const limit = Number(form.dataset.max);
    if (file.size > limit)
      return tell(
        `文件太大：最大 ${Math.floor(limit / 1048576)} MB，这个文件 ${(file.size / 1048576).toFixed(1)} MB`,
        true,
      );
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      tell(`正在上传，已完成 ${Math.round((loaded / total) * 100)}%`),
    );
    request.addEventListener('load', () => {
      if (request.status < 400) location.assign(form.dataset.upload);
      else tell('上传没有成功，文件未收到，请再试一次', true);
    });
    request.addEventListener('error', () => tell('网络中断，文件未收到，请再试一次', true));
    const body = new FormData(form);
    // A redirect would be followed inside this request; an empty one asks for a plain answer.
    if (body.has('success_action_redirect')) body.set('success_action_redirect', '');
    request.open('POST', form.action);
    request.send(body);
    tell('正在上传');
  });
}

// One tick for all rows.
for (const box of all('[data-all]')) {
  box.hidden = false;
  box.addEventListener('change', () => {
    for (const row of all(`[name="${box.dataset.all}"]`, box.form)) row.checked = box.checked;
  });
}

// A file may be dropped on its form; one that is too large does not travel.
for (const form of all('[data-drop]')) {
  const [input, note] = [form.querySelector('input[type=file]'), form.querySelector('.progress')];
  const over = (event) => {
    event.preventDefault();
    form.classList.toggle('over', event.type === 'dragover');
    if (event.type === 'drop') input.files = event.dataTransfer.files;
  };
  for (const type of ['dragover', 'dragleave', 'drop']) form.addEventListener(type, over);
  form.addEventListener('submit', (event) => {
    note.hidden = !(input.files[0]?.size > form.dataset.drop);
    if (!note.hidden) event.preventDefault();
  });
}

// What is under way is looked at again in place; its sentence is read out when it changes.
const follow = async () => {
  const [part, said] = all('[data-live],[data-said]').reverse();
  if (!part?.dataset.live) return;
  try {
    const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const next = fresh.getElementById(part.id);
    next.querySelector('details').open = part.querySelector('details').open;
    part.replaceWith(next);
    said.textContent = fresh.querySelector('[data-said]').textContent;
  } catch {}
  setTimeout(follow, 2000);
};
setTimeout(follow, 2000);
