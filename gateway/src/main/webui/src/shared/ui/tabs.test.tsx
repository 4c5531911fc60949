import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Tabs } from './Tabs';

const TABS = ['One', 'Two', 'Three'].map((label) => ({ id: label, label, content: <p>Page {label}</p> }));

describe('tabs', () => {
  it('are stepped through by keys, around both ends', async () => {
    const user = userEvent.setup();
    render(<Tabs label="Pages" tabs={TABS} />);
    await user.tab();
    expect(screen.getByRole('tab', { name: 'One' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tab', { name: 'Three' })).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name: 'Three' })).toHaveTextContent('Page Three');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Two', selected: true })).toHaveFocus();
    await user.keyboard('{End}{Home}');
    expect(screen.getByText('Page One')).toBeInTheDocument();
    expect(screen.queryByText('Page Three')).not.toBeInTheDocument();
  });

  it('fall back to the first when the chosen one is gone', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Tabs label="Pages" tabs={TABS} />);
    await user.click(screen.getByRole('tab', { name: 'Three' }));
    rerender(<Tabs label="Pages" tabs={TABS.slice(0, 2)} />);
    expect(screen.getByRole('tabpanel', { name: 'One' })).toBeInTheDocument();
  });
});
