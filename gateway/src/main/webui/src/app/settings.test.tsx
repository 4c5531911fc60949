import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accessibilityViolations } from '../testing/axe';
import { problem } from '../testing/fakeServer';
import { ALICE, serverForAlice } from '../testing/fixtures';
import { renderApp } from '../testing/renderApp';

describe('settings', () => {
  beforeEach(() => {
    // Some four hundred options take this DOM seconds.
    vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Asia/Tokyo', 'Europe/Berlin']);
  });

  it('are reached from the account, and saved at once', async () => {
    const server = serverForAlice().on('PATCH', /users\/me$/, ({ body }) => ({ json: { ...ALICE, ...(JSON.parse(body) as object) } }));
    const { user } = renderApp('/invitations');
    await user.click(await screen.findByRole('button', { name: 'Account of Alice Anders' }));
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    const language = await screen.findByRole('combobox', { name: 'Language of insights and reports' });
    expect(await accessibilityViolations()).toEqual([]);

    await user.selectOptions(language, 'Deutsch');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Time zone' }), 'Asia/Tokyo');
    await user.selectOptions(screen.getByRole('combobox', { name: 'The week starts on' }), 'Sunday');

    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(server.asked('PATCH', /me$/).map(({ body }) => body)).toEqual([
      '{"locale":"de"}',
      '{"timezone":"Asia/Tokyo"}',
      '{"weekStartsOn":0}',
    ]);
  });

  it('have the digest that a mail says can be chosen here', async () => {
    const server = serverForAlice().on('PATCH', /users\/me$/, { json: { ...ALICE, weeklyDigest: true } });
    const { user } = renderApp('/settings');
    await user.click(await screen.findByRole('checkbox', { name: 'Send me the report by mail when a week has ended' }));

    expect(await screen.findByRole('checkbox', { checked: true })).toBeInTheDocument();
    expect(server.asked('PATCH', /me$/)[0]?.body).toBe('{"weeklyDigest":true}');
  });

  it('a locale that is not offered reads as its language', async () => {
    serverForAlice().on('GET', /users\/me$/, { json: { ...ALICE, locale: 'de_LI', timezone: 'Nowhere/Else' } });
    renderApp('/settings');

    expect(await screen.findByRole('combobox', { name: 'Language of insights and reports' })).toHaveDisplayValue('Deutsch');
    expect(screen.getByRole('combobox', { name: 'Time zone' })).toHaveDisplayValue('UTC');
  });

  it('a refusal has words', async () => {
    serverForAlice().on('PATCH', /users\/me$/, problem(422, 'unprocessable', 'Some values are not allowed'));
    const { user } = renderApp('/settings');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'The week starts on' }), 'Saturday');

    expect(await screen.findByRole('alert')).toHaveTextContent('Some values are not allowed');
  });
});
