import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { newCalendar, picture, signIn } from './people';

const WEEK = '?week=2024-03-25';

test('alice imports a calendar, reads her week, shares it with bob, and each sees the other looking', async ({ browser }) => {
  const alice = await signIn(browser, 'alice', 'Europe/Berlin');
  const name = `Main road ${Date.now()}`;
  const path = await newCalendar(alice, name);

  await test.step('she imports a file and is told what became of each part', async () => {
    await alice.getByRole('button', { name: 'Import' }).click();
    const dialog = alice.getByRole('dialog');
    await dialog.getByLabel('Choose a calendar file').setInputFiles(teamCalendar());
    await expect(dialog.getByText('team.ics imported')).toBeVisible();
    await expect(dialog.getByRole('list', { name: 'Skipped items' })).toContainText('broken@');
    await picture(alice, 'import');
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('her week shows the events where they are in her zone', async () => {
    await alice.goto(path + WEEK);
    await expect(alice.getByRole('button', { name: /Design review/ })).toBeVisible();
    await expect(alice.getByRole('button', { name: /Dentist/ })).toBeVisible();
    await expect(alice.getByRole('button', { name: /Standup.*(15:00|3:00)/ })).toBeVisible();
    await accessible(alice);
  });

  await test.step('she shares it with bob', async () => {
    await alice.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = alice.getByRole('dialog');
    await dialog.getByLabel('Email').fill('bob@chronos.local');
    await dialog.getByRole('button', { name: 'Send invitation' }).click();
    await expect(dialog.getByRole('list', { name: 'People with access' })).toContainText('bob@chronos.local');
    await picture(alice, 'share');
    await alice.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  const bob = await signIn(browser, 'bob', 'America/New_York');

  await test.step('bob accepts and sees her week, the private event as busy only', async () => {
    await bob.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /Invitations/ }).click();
    await bob.getByRole('button', { name: `Accept ${name}` }).click();
    await expect(bob.getByRole('heading', { name, level: 1 })).toBeVisible();
    await bob.goto(path + WEEK);
    await expect(bob.getByRole('button', { name: /Design review/ })).toBeVisible();
    await expect(bob.getByRole('button', { name: /Busy/ }).first()).toBeVisible();
    await expect(bob.getByText('Dentist')).toHaveCount(0);
  });

  await test.step('each sees the other looking, within a second', async () => {
    await expect(viewers(bob)).toContainText(['Bob Brown (you)', 'Alice Anders']);
    await expect(viewers(alice)).toContainText(['Alice Anders (you)', 'Bob Brown'], { timeout: 1_000 });
    await picture(alice, 'calendar');
    await picture(bob, 'shared-calendar');
  });

  await test.step('a second tab of bob is no second person, and closing it removes nobody', async () => {
    const tab = await bob.context().newPage();
    await tab.goto(path + WEEK);
    await expect(viewers(tab)).toContainText(['Bob Brown (you)', 'Alice Anders']);
    await tab.close();
    await expect(viewers(alice)).toHaveCount(2);
  });

  await test.step('closing the last one does', async () => {
    await bob.close();
    await expect(viewers(alice)).toHaveCount(1, { timeout: 8_000 });
  });

  await alice.context().close();
});

test('alice reads her numbers, gets insights and makes the weekly report', async ({ browser }) => {
  const alice = await signIn(browser, 'alice', 'Europe/Berlin');
  await alice.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Analytics' }).click();

  await expect(alice.getByRole('heading', { name: 'Analytics', level: 1 })).toBeVisible();
  await expect(alice.locator('[data-metric="busyNetMinutes"]')).not.toContainText('No data');
  await expect(alice.getByRole('img', { name: 'Day by day' })).toBeVisible();

  await alice.getByRole('button', { name: 'Previous week' }).click();
  await alice.getByRole('button', { name: 'Regenerate insights' }).click();
  await expect(alice.getByRole('list', { name: 'Insights' }).getByRole('listitem').first()).toBeVisible();

  await alice.getByRole('button', { name: 'Generate weekly report' }).click();
  const report = alice.getByRole('region', { name: 'Weekly report' }).getByRole('article');
  await expect(report).toBeVisible();
  await accessible(alice);
  await alice.screenshot({ path: 'target/pictures/analytics.png', fullPage: true });
  await alice.context().close();
});

test('whoever is not signed in sees the way in, and nothing else', async ({ page, request }) => {
  await page.goto('/analytics');
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await accessible(page);
  await picture(page, 'welcome');

  const refused = await request.get('/api/calendars');
  expect(refused.status()).toBe(401);
  expect(refused.headers()['content-type']).toContain('application/problem+json');
});

test('the session is a cookie that no script can read, and ends at both ends', async ({ browser }) => {
  const carol = await signIn(browser, 'carol', 'Asia/Tokyo');
  const cookies = await carol.context().cookies();
  const session = cookies.filter((cookie) => cookie.domain === new URL(carol.url()).hostname && cookie.name.startsWith('q_session'));
  expect(session).not.toHaveLength(0);
  for (const cookie of session) {
    expect(cookie.httpOnly).toBe(true);
    expect(cookie.sameSite).toBe('Lax');
  }
  expect(await carol.evaluate(() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage))).not.toContain('eyJ');

  const withoutProof = await carol.evaluate(async () => (await fetch('/api/calendars', { method: 'POST', body: '{}' })).status);
  expect(withoutProof).toBe(403);

  await carol.getByRole('button', { name: /Account of/ }).click();
  await carol.getByRole('button', { name: 'Sign out' }).click();
  await expect(carol.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  expect(await carol.evaluate(async () => (await fetch('/api/calendars')).status)).toBe(401);

  await carol.getByRole('link', { name: 'Sign in' }).first().click();
  await expect(carol.getByRole('button', { name: /carol@chronos.local/ })).toBeVisible();
  await carol.context().close();
});

/** The file with identifiers of its own: a task is imported once per person, whichever calendar it comes with. */
function teamCalendar() {
  const text = readFileSync('calendars/team.ics', 'utf8').replaceAll('@example.com', `@${Date.now()}.example.com`);
  return { name: 'team.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) };
}

function viewers(page: Page) {
  return page.getByRole('list', { name: 'Viewing now' }).getByRole('listitem');
}

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
}
