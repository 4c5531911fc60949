import { PageTitle } from './PageTitle';
import { SettingsPage } from './SettingsPage';

export function SettingsScreen() {
  return (
    <>
      <PageTitle>Settings</PageTitle>
      <SettingsPage />
    </>
  );
}
