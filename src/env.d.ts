declare namespace App {
  interface Locals {
    /** The list at the side of the page that is being made; absent for pages in Markdown. */
    sidebar?: import('./data/sidebar.ts').Sidebar;
  }
}
