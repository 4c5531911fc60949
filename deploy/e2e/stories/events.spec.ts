import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { added, newCalendar, picture, signIn } from './people';

const WEEK = '?week=2027-03-01';

test('an event is made, moved as a series, talked about, and deleted', async ({ browser }) => {
  const alice = await signIn(browser, 'alice', 'Europe/Berlin');
  const name = `Events ${Date.now()}`;
  const path = await newCalendar(alice, name);
  await alice.goto(path + WEEK);

  await test.step('alice adds a weekly event where she points, and asks bob to come', async () => {
    const tuesday = alice.getByRole('list', { name: 'Tuesday, March 2' }).locator('..');
    const box = await tuesday.boundingBox();
    if (!box) throw new Error('the column of Tuesday is not drawn');
    await tuesday.click({ position: { x: box.width / 2, y: (box.height / 24) * 10.2 } });
    const dialog = alice.getByRole('dialog', { name: 'New event' });
    await expect(dialog.getByLabel('Start day')).toHaveValue('2027-03-02');
    await expect(dialog.getByLabel('Start time')).toHaveValue('10:00');
    await dialog.getByLabel('Title').fill('Standup');
    await dialog.getByLabel('Repeats', { exact: true }).selectOption({ label: 'Every week on …' });
    await dialog.getByText('Thu', { exact: true }).click();
    await dialog.getByLabel('Location').fill('Room 4');
    await dialog.getByLabel('Invite people').fill('bob@chronos.local');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByText('More options').click();
    await accessible(alice);
    await picture(alice, 'event-editor');
    await dialog.getByRole('button', { name: 'Add event' }).click();
    await added(alice, dialog);
    await expect(event(alice, 'Standup')).toHaveCount(2);
  });

  await test.step('one that overlaps is added too, and she is told', async () => {
    await add(alice, 'Dentist', '2027-03-02', '10:30', async (dialog) => {
      await dialog.getByText('More options').click();
      await dialog.getByLabel('Who sees it').selectOption({ label: 'Private: others see Busy' });
    });
    const told = alice.getByRole('dialog', { name: 'Dentist was added' });
    await expect(told.getByRole('list', { name: 'At the same time' })).toContainText('Standup');
    await picture(alice, 'event-conflict');
    await told.getByRole('button', { name: 'Keep both' }).click();
    await expect(event(alice, 'Dentist')).toHaveCount(1);
  });

  await test.step('she moves one of the series, and then all', async () => {
    await edit(alice, event(alice, 'Standup').last(), async (dialog) => {
      await dialog.getByLabel('Start time').fill('14:00');
    });
    await choose(alice, 'Only this event');
    await expect(alice.getByRole('button', { name: /^Standup.*14:00 to 15:00/ })).toHaveCount(1);
    await expect(alice.getByRole('button', { name: /^Standup.*10:00 to 11:00/ })).toHaveCount(1);

    await edit(alice, alice.getByRole('button', { name: /^Standup.*10:00 to 11:00/ }), async (dialog) => {
      await dialog.getByLabel('Title').fill('Daily');
    });
    await choose(alice, 'All events of the series');
    await alice.getByRole('button', { name: 'Next week' }).click();
    await expect(event(alice, 'Daily')).toHaveCount(2);
    await alice.getByRole('button', { name: 'Previous week' }).click();
  });

  await test.step('she shares it with bob, who may comment and sees the private event as busy only', async () => {
    await alice.getByRole('button', { name: 'Share', exact: true }).click();
    const share = alice.getByRole('dialog', { name: `Share ${name}` });
    await share.getByLabel('Email').fill('bob@chronos.local');
    await share.getByLabel('Permission', { exact: true }).selectOption({ label: 'Comment' });
    await share.getByRole('button', { name: 'Send invitation' }).click();
    await expect(share.getByRole('list', { name: 'People with access' })).toContainText('bob@chronos.local');
    await alice.keyboard.press('Escape');
  });

  const bob = await signIn(browser, 'bob', 'Europe/Berlin');

  await test.step('bob answers and comments; the private event tells him nothing', async () => {
    await bob.goto(path + WEEK);
    await expect(bob.getByText('Dentist')).toHaveCount(0);
    await expect(bob.getByRole('button', { name: 'New event' })).toHaveCount(0);
    await bob.getByRole('button', { name: /^Busy/ }).first().click();
    await expect(bob.getByRole('dialog', { name: 'Busy' }).getByRole('button', { name: 'Edit' })).toHaveCount(0);
    await bob.keyboard.press('Escape');

    await event(bob, 'Daily').first().click();
    const dialog = bob.getByRole('dialog', { name: 'Daily' });
    await dialog.getByRole('button', { name: 'Accept' }).click();
    await expect(dialog.getByText('Your answer: Comes')).toBeVisible();
    await dialog.getByLabel('Write a comment').fill('I bring the slides.');
    await dialog.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(dialog.getByRole('list', { name: 'Comments' })).toContainText('I bring the slides.');
    await accessible(bob);
    await picture(bob, 'event-details');
    await expect(dialog.getByRole('button', { name: 'Edit' })).toHaveCount(0);
    await bob.context().close();
  });

  await test.step('what was changed meanwhile is not overwritten', async () => {
    const elsewhere = await alice.context().newPage();
    await elsewhere.goto(path + WEEK);
    await event(elsewhere, 'Dentist').click();
    await elsewhere.getByRole('button', { name: 'Edit' }).click();

    await edit(alice, event(alice, 'Dentist'), (dialog) => dialog.getByLabel('Location').fill('Main street 1'));
    await expect(alice.getByRole('dialog')).toHaveCount(0);

    const dialog = elsewhere.getByRole('dialog', { name: 'Edit event' });
    await dialog.getByLabel('Location').fill('Somewhere else');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Somebody changed this event meanwhile');
    await picture(elsewhere, 'event-stale');
    await dialog.getByRole('button', { name: 'Load it again' }).click();
    await expect(elsewhere.getByLabel('Location')).toHaveValue('Main street 1');
    await elsewhere.close();
  });

  await test.step('she reads the comment and ends the series', async () => {
    await event(alice, 'Daily').first().click();
    const dialog = alice.getByRole('dialog', { name: 'Daily' });
    await expect(dialog.getByRole('list', { name: 'Comments' })).toContainText('I bring the slides.');
    await expect(dialog.getByRole('list', { name: 'People' })).toContainText('Comes');
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await alice.getByRole('radio', { name: 'All events of the series' }).check();
    await alice.getByRole('button', { name: 'Delete event' }).click();
    await expect(event(alice, 'Daily')).toHaveCount(0);
    await expect(event(alice, 'Standup')).toHaveCount(0);
    await expect(event(alice, 'Dentist')).toHaveCount(1);
  });

  await alice.context().close();
});

function event(page: Page, title: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${title}\\b`) });
}

async function add(page: Page, title: string, day: string, time: string, more: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'New event' }).click();
  const dialog = page.getByRole('dialog', { name: 'New event' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Start day').fill(day);
  await dialog.getByLabel('Start time').fill(time);
  await more(dialog);
  await dialog.getByRole('button', { name: 'Add event' }).click();
}

async function edit(page: Page, which: Locator, change: (dialog: Locator) => Promise<void>): Promise<void> {
  await which.click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit event' });
  await change(dialog);
  await dialog.getByRole('button', { name: 'Save' }).click();
}

async function choose(page: Page, scope: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'This event repeats' });
  await dialog.getByRole('radio', { name: scope }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
}
