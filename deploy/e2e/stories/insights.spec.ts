import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { signIn } from './people';

const DIGEST = 'Send me the report by mail when a week has ended';

test('alice works through her insights, keeps her reports, and reads them in German', async ({ browser }) => {
  const alice = await signIn(browser, 'alice', 'Europe/Berlin');
  await openAnalytics(alice);
  await alice.getByRole('button', { name: 'Previous week' }).click();
  const insights = alice.getByRole('list', { name: 'Insights', exact: true });
  await expect(insights.getByRole('article').nth(2)).toBeVisible();
  await pictures(alice, 'insights');

  await test.step('she dismisses one and takes that back', async () => {
    const title = await nameOf(insights.getByRole('article').nth(1));
    await alice.getByRole('button', { name: `Dismiss ${title}` }).click();
    await expect(insights.getByRole('article', { name: title, exact: true })).toHaveCount(0);
    await alice.getByText('1 dismissed insight').click();
    await pictures(alice, 'dismissed');
    await alice.getByRole('button', { name: 'Undo' }).click();
    await expect(insights.getByRole('article', { name: title, exact: true })).toBeVisible();
    await alice.reload();
    await expect(insights.getByRole('article', { name: title, exact: true })).toBeVisible();
  });

  await test.step('she says what she did, and it stays said', async () => {
    const card = insights.getByRole('article').filter({ has: alice.getByRole('button', { name: /^I did this: / }) }).nth(1);
    const title = await nameOf(card);
    await card.getByRole('button', { name: /^I did this: / }).first().click();
    const changed = insights.getByRole('article', { name: title, exact: true });
    await expect(changed.getByRole('listitem').filter({ hasText: 'Done' })).toHaveCount(1);
    await alice.reload();
    await expect(changed.getByRole('listitem').filter({ hasText: 'Done' })).toHaveCount(1);
    await expect(changed.getByText('New', { exact: true })).toHaveCount(0);
  });

  await test.step('she makes the reports of two weeks, and goes from one to the other', async () => {
    await makeReport(alice);
    await accessible(alice);
    await pictures(alice, 'report');
    const week = new URL(alice.url()).search;
    const last = await nameOf(report(alice));
    await alice.getByRole('button', { name: 'Previous week' }).click();
    await expect(alice).not.toHaveURL(new RegExp(`\\${week}$`));
    await makeReport(alice);
    await alice.getByRole('list', { name: 'Other reports' }).getByRole('link', { name: last }).click();
    await expect(report(alice)).toHaveAccessibleName(last);
    expect(new URL(alice.url()).search).toBe(week);
  });

  await test.step('she chooses German, and her insights are German', async () => {
    await alice.getByRole('button', { name: /Account of/ }).click();
    await alice.getByRole('link', { name: 'Settings' }).click();
    await expect(alice.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await alice.getByRole('combobox', { name: 'Language of insights and reports' }).selectOption({ label: 'Deutsch' });
    await expect(alice.getByText('Saved', { exact: true })).toBeVisible();
    await expect(alice.getByRole('checkbox', { name: DIGEST })).not.toBeChecked();
    await accessible(alice);
    await pictures(alice, 'settings');
    await openAnalytics(alice);
    await expect(insights.getByRole('article').first()).toHaveAccessibleName(/verplant$/);
    await alice.getByRole('button', { name: 'Previous week' }).click();
    await expect(insights.getByRole('article').first()).toHaveAccessibleName(/verplant$/);
    await pictures(alice, 'german');
  });

  await test.step('she has the report sent by mail from now on, and no longer', async () => {
    const digest = alice.getByRole('checkbox', { name: DIGEST });
    await digest.click();
    await expect(alice.getByText('Your report will come to alice@chronos.local')).toBeVisible();
    await alice.reload();
    await expect(digest).toBeChecked();
    await digest.click();
    await expect(alice.getByText('No more reports by mail')).toBeVisible();
  });

  await alice.evaluate(async () => {
    const proof = { 'Content-Type': 'application/json', 'X-Requested-With': 'chronos' };
    await fetch('/api/users/me', { method: 'PATCH', headers: proof, body: '{"locale":"en"}' });
  });
  await alice.context().close();
});

async function openAnalytics(page: Page) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Analytics' }).click();
  await expect(page.getByRole('heading', { name: 'Analytics', level: 1 })).toBeVisible();
}

async function makeReport(page: Page) {
  await page.getByRole('button', { name: 'Generate weekly report' }).click();
  await expect(report(page)).toBeVisible();
}

function report(page: Page) {
  return page.getByRole('region', { name: 'Weekly report' }).getByRole('article');
}

async function nameOf(article: Locator): Promise<string> {
  return (await article.getAttribute('aria-label')) ?? '';
}

/** Wide and narrow, in light and in dark; as high as the page, which scrolls inside of its frame. */
async function pictures(page: Page, name: string) {
  const wide = page.viewportSize() ?? { width: 1280, height: 860 };
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const viewport of [{ width: wide.width, height: 2800 }, { width: 390, height: 5600 }]) {
      await page.setViewportSize(viewport);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      await page.screenshot({ path: `target/pictures/${name}-${colorScheme}-${viewport.width}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(wide);
}

async function accessible(page: Page) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
  }
}
