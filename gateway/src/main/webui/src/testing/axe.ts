import axe from 'axe-core';

/** The rules of accessibility that the tree breaks; colors are not computed by jsdom and are checked in the browser. */
export async function accessibilityViolations(root: Element = document.body): Promise<readonly string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
