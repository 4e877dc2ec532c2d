/**
 * Browser code of pages with folded sections: opens the section that a link or the address leads to, all of them on
 * paper, and, in a browser that would not look into them, all of them when somebody searches the page.
 */
const folds = [...document.querySelectorAll<HTMLDetailsElement>('.fold > details')];

function openTarget(hash: string): void {
  const target = hash === '' ? null : document.getElementById(hash.slice(1));
  const fold = target && folds.find(({ parentElement }) => parentElement?.contains(target));
  if (!fold || fold.open) return;
  fold.open = true;
  // The browser did not scroll to it while it was folded away.
  target.scrollIntoView();
}

openTarget(location.hash);
addEventListener('hashchange', () => {
  openTarget(location.hash);
});
// The address stays the same when a link is followed again.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (link) openTarget(link.hash);
});

/** What was folded before it was printed. */
let unfolded: HTMLDetailsElement[] = [];

function unfoldAll(): void {
  unfolded = folds.filter(({ open }) => !open);
  for (const fold of unfolded) fold.open = true;
}

addEventListener('beforeprint', unfoldAll);
addEventListener('afterprint', () => {
  for (const fold of unfolded) fold.open = false;
});

// A browser that knows of what is hidden until it is found looks into what is folded, too, and opens it.
const probe = document.createElement('p');
probe.setAttribute('hidden', 'until-found');
if (String(probe.hidden) !== 'until-found') {
  addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (key.toLowerCase() === 'f' && (ctrlKey || metaKey)) unfoldAll();
  });
}
