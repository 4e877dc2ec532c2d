/** What the frame of every page does: shows the chosen theme in its menu, and the page's address on paper. */
const choice = document.documentElement.dataset.themeChoice;
const select = document.querySelector<HTMLSelectElement>('[data-theme-select]');
if (select && choice) select.value = choice;

// Where the site doesn't know its own host, the browser that prints does.
const address = document.querySelector('[data-address]');
if (address) address.textContent = location.origin + location.pathname;

export {};
