declare namespace App {
  interface Locals {
    /** The words of the page's locale; src/middleware.ts puts them here. */
    messages: import('./messages/index.ts').Messages;
    /** The list at the side of the page that is being made; absent for pages in Markdown. */
    sidebar?: import('./data/sidebar.ts').Sidebar;
  }
}

interface ImportMetaEnv {
  /** Whether the pages are in another language than the documents. */
  readonly TRANSLATED?: boolean;
}
