import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { calendar, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';

const LINK = {
  id: 'l1',
  kind: 'FULL',
  label: 'Press',
  expiresAt: '2020-01-01T00:00:00Z',
  hasAccessCode: true,
  lastUsedAt: '2026-11-16T09:00:00Z',
  createdAt: '2026-11-01T09:00:00Z',
};

async function openTab(opener: string, tab: string) {
  const { user } = renderApp('/calendars/personal');
  await user.click(await screen.findByRole('button', { name: opener }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('tab', { name: tab }));
  return { user, dialog };
}

describe('links', () => {
  it('are made with what they show, and their address is told once', async () => {
    const made = { link: LINK, url: 'https://chronos.test/p/tok', feedUrl: 'https://chronos.test/feeds/tok.ics' };
    const server = serverForAlice()
      .on('GET', /\/links$/, { json: { links: [] } })
      .on('POST', /\/links$/, { status: 201, json: made });
    const { user, dialog } = await openTab('Share', 'Links');
    expect(await dialog.findByText('There is no link yet.')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'New link' }));
    expect(await accessibilityViolations()).toEqual([]);

    await user.selectOptions(dialog.getByLabelText('What it shows'), 'With details');
    await user.type(dialog.getByLabelText('Name'), 'Press');
    await user.type(dialog.getByLabelText('Access code'), 'secret');
    server.on('GET', /\/links$/, { json: { links: [LINK] } });
    await user.click(dialog.getByRole('button', { name: 'Create link' }));

    expect(await dialog.findByLabelText('Address of Press')).toHaveValue('https://chronos.test/p/tok');
    expect(dialog.getByLabelText('Feed of Press')).toHaveValue('https://chronos.test/feeds/tok.ics');
    expect(server.asked('POST', /links$/)[0]?.body).toBe('{"kind":"FULL","label":"Press","accessCode":"secret"}');
    const item = await dialog.findByRole('listitem');
    expect(item).toHaveTextContent('PressWith detailsAccess codeExpireduntil Jan 1, 2020, 01:00last used Nov 16, 2026, 10:00');
  });

  it('are copied by a button that says whether it worked', async () => {
    const server = serverForAlice()
      .on('GET', /\/links$/, { json: { links: [LINK] } })
      .on('POST', /\/links\/l1\/rotate$/, { json: { link: LINK, url: 'https://chronos.test/p/new' } });
    const { user, dialog } = await openTab('Share', 'Links');
    await user.click(await dialog.findByRole('button', { name: 'New address for Press' }));
    expect(await dialog.findByLabelText('Address of Press')).toHaveValue('https://chronos.test/p/new');
    expect(server.asked('POST', /rotate$/)).toHaveLength(1);

    await user.click(dialog.getByRole('button', { name: 'Copy Address of Press' }));
    expect(await dialog.findByText('Copied')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe('https://chronos.test/p/new');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(dialog.getByRole('button', { name: 'Copy Address of Press' }));
    expect(await dialog.findByText('Select the text and copy it.')).toBeInTheDocument();
  });

  it('are revoked', async () => {
    const server = serverForAlice()
      .on('GET', /\/links$/, { json: { links: [LINK] } })
      .on('DELETE', /\/links\/l1$/, { status: 204 });
    const { user, dialog } = await openTab('Share', 'Links');
    const revoke = await dialog.findByRole('button', { name: 'Revoke Press' });
    server.on('GET', /\/links$/, { json: { links: [] } });
    await user.click(revoke);
    expect(await dialog.findByText('The link Press no longer works')).toBeInTheDocument();
    expect(await dialog.findByText('There is no link yet.')).toBeInTheDocument();
  });
});

describe('the own feed', () => {
  const asViewer = () =>
    serverForAlice()
      .on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar({ role: 'VIEW' })] } })
      .on('GET', /\/access$/, { json: { people: [], links: [], isPublic: false } });

  it('is made by everybody with access, and told once', async () => {
    const server = asViewer()
      .on('GET', /\/feed$/, { json: { exists: false, createdAt: null, lastUsedAt: null } })
      .on('POST', /\/feed$/, { status: 201, json: { url: 'https://chronos.test/feeds/mine.ics' } })
      .on('DELETE', /\/feed$/, { status: 204 });
    const { user, dialog } = await openTab('Access', 'My feed');
    const mint = await dialog.findByRole('button', { name: 'Make my feed address' });
    server.on('GET', /\/feed$/, { json: { exists: true, createdAt: '2026-11-16T09:00:00Z', lastUsedAt: null } });
    await user.click(mint);

    expect(await dialog.findByLabelText('Your feed address')).toHaveValue('https://chronos.test/feeds/mine.ics');
    expect(await dialog.findByText('never used')).toBeInTheDocument();
    expect(await accessibilityViolations()).toEqual([]);

    server.on('GET', /\/feed$/, { json: { exists: false } });
    await user.click(dialog.getByRole('button', { name: 'Revoke my feed' }));
    expect(await dialog.findByText('Your address no longer works')).toBeInTheDocument();
    await waitFor(() => expect(dialog.queryByLabelText('Your feed address')).not.toBeInTheDocument());
  });
});
