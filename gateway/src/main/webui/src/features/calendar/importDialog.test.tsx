import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { FakeUpload } from '../../testing/fakeUpload';
import { serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';

const FILE = new File(['BEGIN:VCALENDAR'], 'team.ics', { type: '' });

beforeEach(() => {
  serverForAlice();
  FakeUpload.install();
});

async function chooseFile(file: File) {
  const { user } = renderApp('/calendars/personal');
  await user.click(await screen.findByRole('button', { name: 'Import' }));
  fireEvent.change(screen.getByLabelText('Choose a calendar file'), { target: { files: [file] } });
  return user;
}

describe('import', () => {
  it('sends the file as a calendar, shows the progress, then what changed', async () => {
    await chooseFile(FILE);
    const upload = FakeUpload.last;
    expect(upload).toMatchObject({ method: 'POST', path: '/api/calendars/personal/import' });
    expect(upload.headers).toMatchObject({ 'Content-Type': 'text/calendar', 'X-Requested-With': 'chronos' });

    act(() => upload.progress(5, 10));
    expect(screen.getByRole('progressbar', { name: 'Upload progress' })).toHaveAttribute('value', '0.5');
    act(() => upload.progress(10, 10));
    expect(screen.getByText('Reading the calendar')).toBeInTheDocument();
    await act(async () => {
      upload.answer(201, {
        added: 12,
        updated: 3,
        unchanged: 40,
        events: { added: 10, updated: 3, unchanged: 40 },
        tasks: { added: 2, updated: 0, unchanged: 0 },
        skipped: [{ uid: 'broken@x', component: 'VEVENT', code: 'no-start', reason: 'The event has no start.' }],
        warnings: [],
      });
      await Promise.resolve();
    });

    const dialog = within(screen.getByRole('dialog', { name: 'Import into Personal' }));
    expect(dialog.getByText('Added').nextSibling).toHaveTextContent('12');
    expect(dialog.getByText('Skipped', { selector: 'dt' }).nextSibling).toHaveTextContent('1');
    expect(within(dialog.getByRole('list', { name: 'Skipped items' })).getByRole('listitem')).toHaveTextContent('The event has no start.');
    expect(dialog.getByText('13 events and 2 tasks added or updated.')).toBeInTheDocument();
    expect(await accessibilityViolations()).toEqual([]);
  });

  it.each([
    [415, 'Not a calendar', 'The file is not an iCalendar file.'],
    [422, 'Not readable', 'The calendar has no end.'],
    [413, 'Too large', 'At most 5 MiB are accepted.'],
  ])('shows a %i with its title and detail', async (status, title, detail) => {
    await chooseFile(FILE);
    await act(async () => {
      FakeUpload.last.answer(status, { title, status, detail, code: 'x' });
      await Promise.resolve();
    });
    expect(screen.getByRole('alert')).toHaveTextContent(`${title}${detail}`);
    expect(screen.getByRole('button', { name: 'Import another file' })).toBeInTheDocument();
  });

  it('refuses a file that is too large without sending it', async () => {
    const large = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'large.ics');
    await chooseFile(large);
    expect(await screen.findByRole('alert')).toHaveTextContent('large.ics is larger than 5 MiB.');
  });

  it('a file of another kind is sent as what it is', async () => {
    await chooseFile(new File(['x'], 'photo.png', { type: 'image/png' }));
    expect(FakeUpload.last.headers['Content-Type']).toBe('image/png');
  });

  it('starts when a file is dropped on the page', async () => {
    renderApp('/calendars/personal');
    const page = await screen.findByRole('region', { name: 'Personal' });
    const dataTransfer = { files: [FILE], types: ['Files'] };
    fireEvent.dragEnter(page, { dataTransfer });
    expect(screen.getByText('Drop to import into Personal')).toBeInTheDocument();
    fireEvent.drop(page, { dataTransfer });

    expect(screen.getByRole('dialog', { name: 'Import into Personal' })).toBeInTheDocument();
    expect(FakeUpload.last.path).toBe('/api/calendars/personal/import');
  });
});
