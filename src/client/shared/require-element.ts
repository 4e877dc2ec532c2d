/**
 * An element of the page that the script cannot do without.
 * @throws Error where the page has none of that type: markup and script have come apart
 */
export function requireElement<T extends Element>(
  within: ParentNode,
  selector: string,
  type: new () => T,
): T {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}
