import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { added, newCalendar, picture, signIn } from './people';

const WEEK = '?week=2027-03-01';

test('a calendar is shared until a day, by a link with a code, and with everybody', async ({ browser }) => {
  const alice = await signIn(browser, 'alice', 'Europe/Berlin');
  const name = `Open ${Date.now()}`;
  const path = await newCalendar(alice, name);
  await alice.goto(path + WEEK);
  await addEvent(alice, 'Rehearsal', null);
  await addEvent(alice, 'Therapy', 'Private: others see Busy');
  await addEvent(alice, 'Concert', 'Public: also on public pages');

  await test.step('bob gets access that ends, and alice sees what he sees', async () => {
    const dialog = await openShare(alice, name);
    await dialog.getByLabel('Email').fill('bob@chronos.local');
    await dialog.getByLabel('Access until', { exact: true }).fill(inDays(30));
    await dialog.getByLabel('Message').fill('For the tour.');
    await dialog.getByRole('button', { name: 'Send invitation' }).click();
    const people = dialog.getByRole('list', { name: 'People with access' });
    await expect(people).toContainText('bob@chronos.local');
    await expect(people).toContainText('until');
    await accessible(alice);
    await picture(alice, 'share-people');

    const bob = await signIn(browser, 'bob', 'America/New_York');
    await bob.goto('/invitations');
    await bob.getByRole('button', { name: `Accept ${name}` }).click();
    await expect(bob.getByRole('heading', { name, level: 1 })).toBeVisible();
    await bob.context().close();

    await dialog.getByRole('tab', { name: 'Who has access' }).click();
    await expect(dialog.getByRole('list', { name: 'Who has access' })).toContainText('Owns the calendar');
    await picture(alice, 'share-access');
    await dialog.getByRole('button', { name: 'View as Bob Brown' }).click();
    const seen = alice.getByRole('dialog', { name: 'As Bob Brown sees it' });
    await expect(seen).toBeVisible();
    await picture(alice, 'view-as');
    await seen.getByRole('button', { name: 'Close' }).click();
    await alice.keyboard.press('Escape');
  });

  const address = await test.step('she makes a link with a code, and its address is told once', async () => {
    const dialog = await openShare(alice, name);
    await dialog.getByRole('tab', { name: 'Links' }).click();
    await dialog.getByRole('button', { name: 'New link' }).click();
    await dialog.getByLabel('What it shows').selectOption({ label: 'With details' });
    await dialog.getByLabel('Name',{exact:true}).fill('Press');
    await dialog.getByLabel('Works until').fill(inDays(7));
    await dialog.getByLabel('Access code').fill('open sesame');
    await dialog.getByRole('button', { name: 'Create link' }).click();
    const made = await dialog.getByLabel('Address of Press', { exact: true }).inputValue();
    expect(made).toMatch(/\/p\/[\w-]{40,}$/);
    await expect(dialog.getByRole('list', { name: 'Links' })).toContainText('Press');
    await accessible(alice);
    await picture(alice, 'share-links');
    await alice.keyboard.press('Escape');
    const again = await openShare(alice, name);
    await again.getByRole('tab', { name: 'Links' }).click();
    await expect(again.getByRole('list', { name: 'Links' })).toContainText('Access code');
    await expect(again.getByLabel('Address of Press', { exact: true })).toHaveCount(0);
    await alice.keyboard.press('Escape');
    return new URL(made).pathname;
  });

  const strangers = await browser.newContext({ timezoneId: 'Europe/Berlin', locale: 'en-US' });
  const stranger = await strangers.newPage();

  await test.step('a stranger reads it with the code, and nothing that is private', async () => {
    await stranger.goto(address + WEEK);
    await expect(stranger.getByRole('heading', { name: 'This calendar asks for a code' })).toBeVisible();
    await expect(stranger.getByText(name)).toHaveCount(0);
    await accessible(stranger);
    await picture(stranger, 'public-code');
    await stranger.getByLabel('Access code').fill('open barley');
    await stranger.getByRole('button', { name: 'Open the calendar' }).click();
    await expect(stranger.getByText('This code is not right.').first()).toBeVisible();
    await stranger.getByLabel('Access code').fill('open sesame');
    await stranger.getByRole('button', { name: 'Open the calendar' }).click();
    await expect(stranger.getByRole('heading', { name, level: 1 })).toBeVisible();
    await expect(stranger.getByRole('button', { name: /^Rehearsal\b/ })).toBeVisible();
    await expect(stranger.getByText('Therapy')).toHaveCount(0);
    await expect(stranger.getByRole('link', { name: 'Sign in' })).toHaveCount(0);
    await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    expect(await strangers.cookies()).toEqual([]);
    await accessible(stranger);
    await picture(stranger, 'public-page');
  });

  await test.step('once alice revokes the link it looks as if it had never been', async () => {
    const dialog = await openShare(alice, name);
    await dialog.getByRole('tab', { name: 'Links' }).click();
    await dialog.getByRole('button', { name: 'Revoke Press' }).click();
    await expect(dialog.getByText('There is no link yet.')).toBeVisible();
    await alice.keyboard.press('Escape');
    await stranger.goto(address);
    await expect(stranger.getByText('This calendar is not here')).toBeVisible();
    await picture(stranger, 'public-gone');
  });

  await test.step('she makes the calendar public: everybody reads its public events, and the others are busy', async () => {
    await alice.getByRole('button', { name: 'Calendar settings' }).click();
    const dialog = alice.getByRole('dialog', { name: `Settings of ${name}` });
    await dialog.getByRole('tab', { name: 'Publish and delete' }).click();
    const open = dialog.getByRole('checkbox', { name: 'Public' });
    // It shows what is, so it is set once the service has answered.
    await open.click();
    await expect(open).toBeChecked();
    const made = await dialog.getByLabel('Public address', { exact: true }).inputValue();
    await accessible(alice);
    await picture(alice, 'calendar-settings');
    await alice.keyboard.press('Escape');
    await stranger.goto(new URL(made).pathname + WEEK);
    await expect(stranger.getByRole('button', { name: /^Concert\b/ })).toBeVisible();
    await expect(stranger.getByText('Rehearsal')).toHaveCount(0);
    await strangers.close();
  });

  await test.step('her own feed is told once, and the history knows it all', async () => {
    const dialog = await openShare(alice, name);
    await dialog.getByRole('tab', { name: 'My feed' }).click();
    await dialog.getByRole('button', { name: 'Make my feed address' }).click();
    const feed = await dialog.getByLabel('Your feed address', { exact: true }).inputValue();
    const answer = await alice.request.get(new URL(feed).pathname);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('SUMMARY:Rehearsal');
    await picture(alice, 'share-feed');
    await dialog.getByRole('tab', { name: 'History' }).click();
    await expect(dialog.getByRole('list', { name: 'History' })).toContainText('Alice Anders added the event “Rehearsal”');
    await accessible(alice);
    await picture(alice, 'share-history');
    await alice.keyboard.press('Escape');
  });

  const bob = await signIn(browser, 'bob', 'Europe/Berlin');

  await test.step('bob finds a notification that leads to what it tells of', async () => {
    await bob.getByRole('button', { name: /^Notifications/ }).click();
    const news = bob.getByRole('list', { name: 'Notifications' }).getByRole('button', { name: new RegExp(name) }).first();
    await expect(news).toBeVisible();
    await picture(bob, 'notifications');
    await news.click();
    await expect(bob).toHaveURL(/\/(invitations|calendars\/)/);
    await bob.context().close();
  });

  await test.step('alice ends it all', async () => {
    await alice.getByRole('button', { name: 'Calendar settings' }).click();
    const dialog = alice.getByRole('dialog', { name: `Settings of ${name}` });
    await dialog.getByRole('tab', { name: 'Publish and delete' }).click();
    await dialog.getByLabel(`Type ${name} to confirm`).fill(name);
    await dialog.getByRole('button', { name: 'Delete calendar' }).click();
    await expect(alice.getByRole('link', { name })).toHaveCount(0);
    await alice.context().close();
  });
});

let hour = 18;

/** Each an hour after the last, in the evening of the first day of the week, where the demo has nothing. */
async function addEvent(page: Page, title: string, visibility: string | null): Promise<void> {
  await page.getByRole('button', { name: 'New event' }).click();
  const dialog = page.getByRole('dialog', { name: 'New event' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Start time').fill(`${String(hour++).padStart(2, '0')}:00`);
  if (visibility) {
    await dialog.getByText('More options').click();
    await dialog.getByLabel('Who sees it').selectOption({ label: visibility });
  }
  await dialog.getByRole('button', { name: 'Add event' }).click();
  await added(page, dialog);
  await expect(page.getByRole('button', { name: new RegExp(`^${title}\\b`) })).toHaveCount(1);
}

async function openShare(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  return page.getByRole('dialog', { name: `Share ${name}` });
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
}
