/** System and versions of the form, and how they are kept in the address bar. */

/** What is chosen; the old version is always older than the new one. */
export function chosenVersions(form: HTMLFormElement): { system: string; from: string; to: string } {
  const { system, from, to } = fieldsOf(form);
  return { system, from: from.value, to: to.value };
}

/**
 * Fills the form from the address bar, and from then on the address bar from the form. What the reader chose before
 * this script was there stays.
 */
export function keepVersions(form: HTMLFormElement): void {
  const wanted = new URLSearchParams(location.search);
  const systems = systemSelect(form);
  choose(systems, wanted.get('system'));
  showSystem(form);
  const { from, to } = fieldsOf(form);
  choose(from, wanted.get('from'));
  choose(to, wanted.get('to'));
  offerNewer(form);
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    if (target === systems) showSystem(form);
    offerNewer(form);
    const query = new URLSearchParams(chosenVersions(form));
    history.replaceState(null, '', `${location.pathname}?${query}${location.hash}`);
  });
}

function choose(select: HTMLSelectElement | null, value: string | null): void {
  if (!select || value === null || isChosen(select)) return;
  if ([...select.options].some((option) => option.value === value)) select.value = value;
}

/** Whether another option is chosen than the page offers. */
function isChosen({ options, selectedIndex }: HTMLSelectElement): boolean {
  const offered = [...options].findIndex(({ defaultSelected }) => defaultSelected);
  return selectedIndex !== Math.max(offered, 0);
}

const systemSelect = (form: HTMLFormElement) =>
  form.querySelector<HTMLSelectElement>('select[name="system"]');

function fieldsOf(form: HTMLFormElement) {
  const system = systemSelect(form)?.value ?? form.dataset.check ?? '';
  const fields = form.querySelector(`[data-versions="${CSS.escape(system)}"]`);
  const from = fields?.querySelector<HTMLSelectElement>('select[name="from"]');
  const to = fields?.querySelector<HTMLSelectElement>('select[name="to"]');
  if (!from || !to) throw new Error(`the form has no versions of "${system}"`);
  return { system, from, to };
}

function showSystem(form: HTMLFormElement): void {
  const { system } = fieldsOf(form);
  for (const fields of form.querySelectorAll<HTMLElement>('[data-versions]')) {
    fields.hidden = fields.dataset.versions !== system;
  }
}

/** Offers as new version only what is newer than the old one; both lists are in the order of time. */
function offerNewer(form: HTMLFormElement): void {
  const { from, to } = fieldsOf(form);
  // The list of new versions lacks the oldest one.
  for (const [index, option] of [...to.options].entries()) option.disabled = index < from.selectedIndex;
  const newest = to.options[to.options.length - 1];
  if (to.selectedOptions[0]?.disabled && newest) to.value = newest.value;
}
