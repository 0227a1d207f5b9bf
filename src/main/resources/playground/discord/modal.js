import { el } from '../dom.js';

/** The text inputs of a modal, in labels (type 18) or in action rows (type 1). */
function inputs(modal) {
  return modal.components.flatMap(part => {
    if (part.type === 18) return [{ ...part.component, label: part.label, hint: part.description }];
    return (part.components ?? []).filter(c => c.type === 4);
  });
}

function drawInput(input, at) {
  const id = `modal-${at}`;
  const tag = input.style === 2 ? 'textarea' : 'input';
  return el('div', { class: 'modal-field' },
    el('label', { for: id }, input.label, input.required === false ? null : el('i', { 'aria-hidden': 'true' }, ' *')),
    input.hint ? el('small', {}, input.hint) : null,
    el(tag, { id, name: input.custom_id, placeholder: input.placeholder, autocomplete: 'off',
      required: input.required !== false, minlength: input.min_length, maxlength: input.max_length, value: input.value }));
}

/** Opens Discord's form; gives what was typed, or undefined when it was cancelled. */
export function askModal(modal, pane) {
  const cancel = el('button', { type: 'button', class: 'button secondary' }, 'Cancel');
  const form = el('form', { method: 'dialog' }, inputs(modal).map(drawInput),
    el('div', { class: 'modal-foot' }, cancel, el('button', { class: 'button primary' }, 'Submit')));
  const dialog = el('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' },
    el('h2', { id: 'modal-title' }, modal.title), form);
  cancel.addEventListener('click', () => dialog.close());
  pane.append(dialog);
  dialog.showModal();
  return new Promise(done => {
    let typed;
    form.addEventListener('submit', () => { typed = [...new FormData(form).values()]; });
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(typed);
    });
  });
}
