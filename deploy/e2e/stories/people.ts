import { expect, type Browser, type Locator, type Page } from '@playwright/test';

/** A person of the demo in a browser session of their own, with the console watched. */
export async function signIn(browser: Browser, person: 'alice' | 'bob' | 'carol', timezoneId: string): Promise<Page> {
  const context = await browser.newContext({ timezoneId, locale: 'en-US' });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in' }).first().click();
  await page.getByRole('button', { name: new RegExp(`${person}@chronos.local`) }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  return page;
}

/** A calendar of a person with nothing in it, opened. */
export async function newCalendar(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'New calendar' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** A new event is there; what else is at its time, in any calendar of the person, is told of and kept. */
export async function added(page: Page, editor: Locator): Promise<void> {
  await expect(editor).toBeHidden();
  const keep = page.getByRole('button', { name: 'Keep both' });
  if (await keep.isVisible()) await keep.click();
}

export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `target/pictures/${name}.png` });
}
